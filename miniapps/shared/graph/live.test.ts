import { describe, expect, it, vi } from 'vitest'
import { createLive } from './live'

const document = { __meta__: { hash: 'h1' } }
const frame = (answer: unknown): string => `event: next\ndata: ${JSON.stringify(answer)}\n\n`

/** A hub that answers each request with the next of these streams, cut at the marks `|`. */
function hub(...streams: (string | Response)[]) {
  const bodies: Record<string, unknown>[] = []
  const fetch = vi.fn(async (_url: unknown, init?: RequestInit) => {
    bodies.push(JSON.parse(String(init?.body)))
    const said = streams.shift()
    if (said === undefined) return new Promise<Response>(() => undefined)
    if (said instanceof Response) return said
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of said.split('|')) controller.enqueue(new TextEncoder().encode(part))
        controller.close()
      },
    })
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })
  })
  return { fetch, bodies }
}

async function heard(settings: Partial<Parameters<typeof createLive>[0]>): Promise<unknown[]> {
  const answers: unknown[] = []
  const stop = createLive({ endpoint: '/graphql', pause: 1, ...settings })(document, {}, (answer) => answers.push(answer))
  await new Promise((resolve) => setTimeout(resolve, 40))
  stop()
  return answers
}

describe('a subscription', () => {
  it('hears each answer, however the network cuts the stream, and passes over beats', async () => {
    const { fetch } = hub(`:\n\n${frame({ data: { todo: 1 } }).replace('todo', 'to|do')}:\n|\n${frame({ data: { todo: 2 } })}event: complete\ndata:\n\n`)
    expect(await heard({ fetch })).toEqual([{ todo: 1 }, { todo: 2 }])
  })

  it('is opened again when the stream ends or the network is gone', async () => {
    const { fetch } = hub(frame({ data: { todo: 1 } }), frame({ data: { todo: 2 } }))
    fetch.mockImplementationOnce(async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await heard({ fetch })).toEqual([{ todo: 1 }, { todo: 2 }])
  })

  it('is asked once more in full where the hub does not know its hash', async () => {
    const unknown = frame({ errors: [{ message: '', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] })
    const { fetch, bodies } = hub(unknown, frame({ data: { todo: 3 } }))
    expect(await heard({ fetch, textOf: async () => 'subscription { x }' })).toEqual([{ todo: 3 }])
    expect(bodies[1]).toEqual({ query: 'subscription { x }', variables: {} })
  })

  it('is left alone after the hub has said no, or the session has ended', async () => {
    for (const no of [frame({ errors: [{ message: '', extensions: { code: 'NOT_PERMITTED' } }] }), new Response('', { status: 401 })]) {
      const { fetch } = hub(no)
      expect(await heard({ fetch })).toEqual([])
      expect(fetch).toHaveBeenCalledTimes(1)
    }
  })

  it('is not asked again once nobody listens', async () => {
    const { fetch } = hub(...Array.from({ length: 50 }, () => frame({ data: {} })))
    await heard({ fetch })
    const { length } = fetch.mock.calls
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(fetch.mock.calls).toHaveLength(length)
  })
})
