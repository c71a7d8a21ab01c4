import { computed, shallowRef } from 'vue'
import { GraphError } from '@shared/graph/errors'
import { forgetKept } from '@shared/offline/db'
import { kept } from '@shared/offline/kept'
import { graph, hub, queue } from './hub'
import { MeDocument, type MeQuery, type Role } from './gql/graphql'

export type Me = NonNullable<MeQuery['me']>

const KEY = 'me'

/** The person signed in; undefined while nobody is. */
export const me = shallowRef<Me>()

export const roles = computed(() => new Set<Role>(me.value?.posts.map((post) => post.role)))

export function holds(...any: Role[]): boolean {
  return any.some((role) => roles.value.has(role))
}

/** Asks the hub who is signed in. Without a network, whoever was last signed in on this device. */
export async function recognise(): Promise<Me | undefined> {
  try {
    const answer = await graph.ask(MeDocument, {})
    await become(answer.me ?? undefined)
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    if (error.kind === 'signedOut') await become(undefined)
    else if (error.passing) me.value = (await kept.read(KEY))?.data as Me | undefined
    if (!me.value && error.kind !== 'signedOut') throw error
  }
  if (me.value) await queue.load(me.value.id).catch(() => undefined)
  return me.value
}

async function become(person: Me | undefined): Promise<void> {
  const before = (await kept.read(KEY))?.data as Me | undefined
  // Another person on the same device must not read what the last one opened.
  if (before && before.id !== person?.id) await forgetKept()
  me.value = person
  if (person) void kept.write(KEY, person)
}

/** The hub's sign-in page, which comes back to `path` of this app. */
export function signIn(path = '/'): void {
  const here = `${location.pathname}#${path}`
  location.assign(`${hub}/auth/login?next=${encodeURIComponent(here)}`)
}

/** Ends the session here; answers where the platform's own session is ended. Throws without a network. */
export async function signOut(): Promise<string> {
  const headers = { 'X-Requested-With': 'jiguan', Accept: 'application/json' }
  const response = await fetch(`${hub}/auth/logout`, { method: 'POST', credentials: 'include', headers })
  const { next } = (await response.json()) as { next: string }
  await forgetKept()
  me.value = undefined
  return new URL(next, hub).href
}
