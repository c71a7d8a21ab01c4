import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useAsk, type Asked, type Keeper } from './ask'
import type { Graph, GraphDocument } from './client'

export interface Connection<Row> {
  nodes: readonly Row[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
  totalCount?: number | null
}

export interface Pages<R, Row> extends Asked<R> {
  rows: ShallowRef<Row[]>
  total: Ref<number | undefined>
  more: ComputedRef<boolean>
  next: () => void
}

/** A Relay connection, page after page: `next` adds the following rows, changed variables begin anew. */
export function usePages<R, V extends { after?: string | null }, Row>(
  graph: Graph,
  document: GraphDocument<R, V>,
  variables: () => Omit<V, 'after'> | undefined,
  connection: (answer: R) => Connection<Row> | null | undefined,
  keeper?: Keeper,
): Pages<R, Row> {
  const after = ref<string>()
  const rows = shallowRef<Row[]>([])
  const total = ref<number>()
  const more = ref(false)
  let end: string | undefined

  watch(() => JSON.stringify(variables()), () => (after.value = undefined), { flush: 'sync' })
  const asked = useAsk(graph, document, () => {
    const own = variables()
    return own && ({ ...own, after: after.value } as V)
  }, keeper)
  watch(asked.data, (answer) => {
    const page = answer && connection(answer)
    if (!page) return
    rows.value = after.value ? [...rows.value, ...page.nodes] : [...page.nodes]
    total.value = page.totalCount ?? total.value
    more.value = page.pageInfo.hasNextPage
    end = page.pageInfo.endCursor ?? undefined
  })
  async function again(): Promise<void> {
    if (after.value) after.value = undefined
    else await asked.again()
  }
  return { ...asked, again, rows, total, more: computed(() => more.value), next: () => (after.value = end) }
}
