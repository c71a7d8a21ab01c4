import type { Ref, ShallowRef } from 'vue'
import type { GraphDocument } from '@shared/graph/client'
import type { GraphError } from '@shared/graph/errors'
import { useSend, type FieldNo } from '../cases/send'
import type { TripFactsFragment } from '../gql/graphql'

export type { FieldNo } from '../cases/send'

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

/** Takes the steps of a trip that need the hub at once. */
export function useAct(): Act {
  const { send, ...rest } = useSend()
  return { ...rest, take: (document, variables) => send(document, variables) }
}
