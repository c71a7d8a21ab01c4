import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { GraphError } from './errors'
import type { Graph, GraphDocument } from './client'

/** What was last known of an answer, kept on the device so that it opens without a signal. */
export interface Keeper {
  read(key: string): Promise<{ data: unknown; at: string } | undefined>
  write(key: string, data: unknown): Promise<void>
}

export interface Asked<R> {
  data: ShallowRef<R | undefined>
  error: ShallowRef<GraphError | undefined>
  busy: Ref<boolean>
  /** When the hub gave this answer; older than the page when it was read from the device. */
  at: Ref<Date | undefined>
  /** The answer was kept on the device from an earlier visit. */
  kept: Ref<boolean>
  again: () => Promise<void>
}

/** Under which key the answer to a question is kept. */
export function keptKey<R, V>(document: GraphDocument<R, V>, variables: V): string {
  return `${String(document.__meta__?.['hash'])} ${JSON.stringify(variables)}`
}

/**
 * Asks a question and asks again when its variables change. While the variables are `undefined` nothing is asked.
 *
 * With a `keeper`, the last answer is shown while there is no network, and says how old it is.
 */
export function useAsk<R, V>(
  graph: Graph,
  document: GraphDocument<R, V>,
  variables: () => V | undefined,
  keeper?: Keeper,
): Asked<R> {
  const data = shallowRef<R>()
  const error = shallowRef<GraphError>()
  const busy = ref(false)
  const at = ref<Date>()
  const kept = ref(false)
  let current: AbortController | undefined

  async function again(): Promise<void> {
    const asked = variables()
    current?.abort()
    if (asked === undefined) return
    const mine = (current = new AbortController())
    const key = keptKey(document, asked)
    busy.value = true
    try {
      const answer = await graph.ask(document, asked, { signal: mine.signal })
      if (mine.signal.aborted) return
      data.value = answer
      error.value = undefined
      at.value = new Date()
      kept.value = false
      void keeper?.write(key, answer)
    } catch (caught) {
      if (mine.signal.aborted) return
      error.value = caught instanceof GraphError ? caught : new GraphError('defect', { cause: caught })
      if (!keeper || !error.value.passing) return
      const last = await keeper.read(key)
      if (!last || mine.signal.aborted) return
      data.value = last.data as R
      at.value = new Date(last.at)
      kept.value = true
    } finally {
      if (current === mine) busy.value = false
    }
  }

  watch(() => JSON.stringify(variables()), () => void again(), { immediate: true })
  onScopeDispose(() => current?.abort())
  return { data, error, busy, at, kept, again }
}
