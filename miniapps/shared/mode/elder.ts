import { ref, watchEffect } from 'vue'

/** normal, or elder (适老: larger text, larger targets, stronger contrast; nothing is left out). */
export type Mode = 'normal' | 'elder'

const KEY = 'jiguan.mode'

function remembered(): Mode {
  try {
    return localStorage.getItem(KEY) === 'elder' ? 'elder' : 'normal'
  } catch {
    return 'normal'
  }
}

export const mode = ref<Mode>(remembered())

watchEffect(() => {
  document.documentElement.dataset['mode'] = mode.value
})

export function setMode(chosen: Mode): void {
  mode.value = chosen
  try {
    localStorage.setItem(KEY, chosen)
  } catch {
    // A container without storage simply asks again next time.
  }
}
