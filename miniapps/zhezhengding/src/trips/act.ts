import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { GraphDocument } from '@shared/graph/client'
import { GraphError } from '@shared/graph/errors'
import { freshKey } from '@shared/offline/key'
import type { TripFactsFragment } from '../gql/graphql'
import { graph } from '../hub'

/** The hub's no, with the field it is about when it is about one. */
export interface FieldNo {
  code: string
  message: string
  field?: string | null
  clause?: string | null
  alternatives: readonly string[]
}

export interface Outcome {
  outcome: ({ __typename: 'Refusal' } & FieldNo) | ({ __typename: 'Trip' } & TripFactsFragment)
}

export interface Act {
  busy: Ref<boolean>
  no: ShallowRef<FieldNo | undefined>
  error: ShallowRef<GraphError | undefined>
  /** Answers the trip as it is after the step, or nothing when it was not taken; `no` or `error` then says why. */
  take<V>(document: GraphDocument<Outcome, V>, variables: V): Promise<TripFactsFragment | undefined>
  /** What to show beside the field of that name. */
  wrong(field: string): string | undefined
}

/** Takes steps that need the hub at once. Pressing twice, or again after a lost answer, takes the step once. */
export function useAct(): Act {
  const busy = ref(false)
  const no = shallowRef<FieldNo>()
  const error = shallowRef<GraphError>()
  let last = ''
  let key = ''

  async function take<V>(document: GraphDocument<Outcome, V>, variables: V): Promise<TripFactsFragment | undefined> {
    if (busy.value) return undefined
    const same = JSON.stringify([document.__meta__?.['hash'], variables])
    // The same words again get the same key until the hub has answered: it may have heard the first time.
    if (same !== last) [last, key] = [same, freshKey()]
    busy.value = true
    no.value = error.value = undefined
    try {
      const { outcome } = await graph.ask(document, variables, { idempotencyKey: key })
      last = ''
      if (outcome.__typename === 'Trip') return outcome
      no.value = outcome
    } catch (caught) {
      if (!(caught instanceof GraphError)) throw caught
      error.value = caught
    } finally {
      busy.value = false
    }
    return undefined
  }

  return { busy, no, error, take, wrong: (field) => (no.value?.field?.split('.').pop() === field ? no.value.message : undefined) }
}
