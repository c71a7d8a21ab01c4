import { shallowRef } from 'vue'

export const said = shallowRef<{ text: string; tone: 'good' | 'bad' }>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows one short sentence for some seconds, longer for longer ones. */
export function say(text: string, tone: 'good' | 'bad' = 'good'): void {
  clearTimeout(timer)
  said.value = { text, tone }
  timer = setTimeout(() => (said.value = undefined), 3000 + text.length * 120)
}
