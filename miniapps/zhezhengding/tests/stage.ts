import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { online } from '@shared/offline/network'
import { createMock, type Mock } from '../mock/graph.mjs'
import App from '../src/App.vue'
import { queue } from '../src/hub'
import { routes } from '../src/routes'
import { me, recognise } from '../src/session'

export interface Stage {
  app: VueWrapper
  mock: Mock
  /** The requests the hub has heard, by operation, with their variables and headers. */
  heard: { operation: string; variables: Record<string, unknown>; key: string | undefined }[]
  go(path: string): Promise<void>
  path(): string
  settle(): Promise<void>
  /** Presses the button or link of that text. */
  press(text: string): Promise<void>
  text(): string
  /** With false, every request fails as it does without a network; with 'mute', the hub hears it and its answer is lost. */
  network(there: boolean | 'mute'): void
  as(who: string | undefined): Promise<void>
}

/** The whole app in front of the mocked graph, as one person, on one page. */
export async function stage(who: string | undefined, path: string): Promise<Stage> {
  const mock = createMock()
  const heard: Stage['heard'] = []
  let person = who
  let there: boolean | 'mute' = true

  vi.stubGlobal('fetch', async (_url: string | URL, init?: RequestInit) => {
    if (!there) throw new TypeError('Failed to fetch')
    const body = readBody(init?.body)
    const key = (init?.headers as Record<string, string>)?.['Idempotency-Key']
    const operation = /(?:query|mutation) (\w+)/.exec(mock.texts[body.documentId] ?? '')?.[1] ?? String(_url)
    heard.push({ operation, variables: body.variables as Record<string, unknown>, key })
    const answer = await mock.answer(body, person, key)
    if (there === 'mute') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } })
  })

  me.value = undefined
  if (who) await recognise()
  const router = createRouter({ history: createMemoryHistory(), routes })
  router.beforeEach((to) => (to.meta.open || me.value ? true : { name: 'sign-in', query: { next: to.fullPath } }))
  await router.push(path)
  const app = mount(App, { global: { plugins: [router] }, attachTo: document.body })

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
      await flushPromises()
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await vi.dynamicImportSettled()
    await flushPromises()
  }

  await settle()
  return {
    app,
    mock,
    heard,
    settle,
    text: () => app.text(),
    path: () => router.currentRoute.value.fullPath,
    async go(to) {
      await router.push(to)
      await settle()
    },
    async press(text) {
      const found = app.findAll('button, a').filter((each) => each.text().startsWith(text) && each.isVisible())
      const target = found.find((each) => each.attributes('type') === 'submit') ?? found[0]
      if (!target) throw new Error(`no button or link 「${text}」 in: ${app.text().slice(0, 400)}`)
      if (target.attributes('type') === 'submit') await target.element.closest('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
      else await target.trigger('click')
      await settle()
    },
    network(now) {
      there = now
      online.value = Boolean(now)
    },
    async as(now) {
      person = now
      me.value = undefined
      await recognise()
      await queue.flush()
      await settle()
    },
  }
}

function readBody(body: unknown): { documentId: string; variables: unknown } {
  if (!body) return { documentId: '', variables: {} }
  return JSON.parse(String(body instanceof FormData ? body.get('operations') : body)) as never
}
