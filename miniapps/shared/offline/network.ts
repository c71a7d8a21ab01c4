import { ref } from 'vue'

/** Whether the device believes it has a network. It may be wrong: only an answered request proves it. */
export const online = ref(typeof navigator === 'undefined' || navigator.onLine)

/** Calls when the network returns or the app comes to the front: the moments when waiting steps are worth sending. */
export function onReturn(act: () => void): void {
  const set = (): void => {
    online.value = navigator.onLine
    if (online.value) act()
  }
  addEventListener('online', set)
  addEventListener('offline', set)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && set())
}
