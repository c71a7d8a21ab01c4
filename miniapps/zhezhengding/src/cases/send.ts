import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { GraphDocument } from '@shared/graph/client'
import { GraphError } from '@shared/graph/errors'
import { freshKey } from '@shared/offline/key'
import { graph } from '../hub'

/** The hub's no, with the field it is about when it is about one. */
export interface FieldNo {
  code: string
  message: string
  field?: string | null
  clause?: string | null
  alternatives: readonly string[]
}

type Refused = { __typename: 'Refusal' } & FieldNo
type Done<O> = Exclude<O, { __typename: 'Refusal' }>

export interface Send {
  busy: Ref<boolean>
  no: ShallowRef<FieldNo | undefined>
  error: ShallowRef<GraphError | undefined>
  /** Answers what came of it, or nothing when it was not done; `no` or `error` then says why. */
  send<O extends { __typename: string }, V>(document: GraphDocument<{ outcome: O | Refused }, V>, variables: V): Promise<Done<O> | undefined>
  /** What to show beside the field of that name. */
  wrong(field: string): string | undefined
  clear(): void
}

/** Makes changes that need the hub at once. Pressing twice, or again after a lost answer, changes once. */
export function useSend(): Send {
  const busy = ref(false)
  const no = shallowRef<FieldNo>()
  const error = shallowRef<GraphError>()
  let last = ''
  let key = ''

  async function send<O extends { __typename: string }, V>(document: GraphDocument<{ outcome: O | Refused }, V>, variables: V): Promise<Done<O> | undefined> {
    if (busy.value) return undefined
    const same = JSON.stringify([document.__meta__?.['hash'], variables])
    // The same words again get the same key until the hub has answered: it may have heard the first time.
    if (same !== last) [last, key] = [same, freshKey()]
    busy.value = true
    clear()
    try {
      const { outcome } = await graph.ask(document, variables, { idempotencyKey: key })
      last = ''
      if (outcome.__typename !== 'Refusal') return outcome as Done<O>
      no.value = outcome as Refused
    } catch (caught) {
      if (!(caught instanceof GraphError)) throw caught
      error.value = caught
    } finally {
      busy.value = false
    }
    return undefined
  }

  function clear(): void {
    no.value = error.value = undefined
  }

  return { busy, no, error, send, clear, wrong: (field) => (no.value?.field?.split('.').pop() === field ? no.value.message : undefined) }
}
