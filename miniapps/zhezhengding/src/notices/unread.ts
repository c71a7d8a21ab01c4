import { ref } from 'vue'

/** How many notices the person has not read, as the hub last said. */
export const unread = ref<number>()

let stop: (() => void) | undefined

/** Hears of notices from now on. What follows them is loaded after the first screen. */
export async function followUnread(): Promise<void> {
  stop?.()
  const { followNotices } = await import('./following')
  stop = followNotices()
}

export function unfollowUnread(): void {
  stop?.()
  unread.value = undefined
}
