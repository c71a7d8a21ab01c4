import { onScopeDispose, watch, type Ref } from 'vue'
import { kept } from '../offline/kept'
import type { Answers } from './types'

const PAUSE = 400

/**
 * Keeps what has been filled in on the device, so that no signal, no closed page and no empty battery loses it.
 * Answers a function that forgets it, to be called once the hub has it.
 */
export function keepAnswers(key: () => string | undefined, answers: Ref<Answers>): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let handedIn = false

  watch(
    key,
    async (now) => {
      const found = now ? ((await kept.read(stored(now)))?.data as Answers | undefined) : undefined
      if (found && now === key()) answers.value = { ...answers.value, ...found }
    },
    { immediate: true },
  )
  watch(
    answers,
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void write(), PAUSE)
    },
    { deep: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    void write()
  })

  async function write(): Promise<void> {
    const now = key()
    if (now && !handedIn) await kept.write(stored(now), JSON.parse(JSON.stringify(answers.value)))
  }

  return async () => {
    handedIn = true
    clearTimeout(timer)
    const now = key()
    if (now) await kept.write(stored(now), {})
  }
}

const stored = (key: string): string => `form ${key}`
