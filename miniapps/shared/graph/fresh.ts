import { onScopeDispose } from 'vue'
import type { Asked } from './ask'

const STALE_MS = 60_000

/** Asks again when the person comes back to the app and what they see is more than a minute old. */
export function freshOnReturn(asked: Pick<Asked<unknown>, 'at' | 'busy' | 'again'>): void {
  function look(): void {
    const age = Date.now() - (asked.at.value?.getTime() ?? 0)
    if (document.visibilityState === 'visible' && !asked.busy.value && age > STALE_MS) void asked.again()
  }
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => document.removeEventListener('visibilitychange', look))
}
