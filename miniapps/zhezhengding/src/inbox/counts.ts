import { shallowRef } from 'vue'
import type { CountsFragment } from '../gql/graphql'

/** How many cases are in each tab of the inbox, as the hub last said. */
export const counts = shallowRef<CountsFragment>()

let stop: (() => void) | undefined

/** Hears of the counts from now on. What follows them is loaded after the first screen. */
export async function followCounts(): Promise<void> {
  stop?.()
  const { followInbox } = await import('./following')
  stop = followInbox((now) => (counts.value = now))
}

export function unfollowCounts(): void {
  stop?.()
  counts.value = undefined
}
