import { ref, shallowRef, watchEffect, type Ref, type ShallowRef } from 'vue'
import { TermRegionsDocument, type TermRegionsQuery } from '../gql/graphql'
import { graph } from '../hub'

export type Region = TermRegionsQuery['divisions']['nodes'][number]

/** Whether a region lies within another, itself included, by their codes (GB/T 2260): 330102 within 330100 within 330000. */
export function within(code: string, reach: string): boolean {
  if (reach.endsWith('0000')) return code.slice(0, 2) === reach.slice(0, 2)
  if (reach.endsWith('00')) return code.slice(0, 4) === reach.slice(0, 4)
  return code === reach
}

/** Regions with those below each directly after it, as a list to choose from shows them. */
export function indented(regions: readonly Region[]): { code: string; name: string }[] {
  return regions.map((region) => ({ code: region.code, name: `${region.level === 'COUNTY' ? '　　' : region.level === 'CITY' ? '　' : ''}${region.name}` }))
}

const all = shallowRef<Region[]>()

/** All regions, asked for once: there are about a hundred in a province. */
export function useRegions(): { regions: ShallowRef<Region[] | undefined>; failed: Ref<string> } {
  const failed = ref('')
  watchEffect(() => {
    if (!all.value) void load().catch((error: Error) => (failed.value = error.message))
  })
  return { regions: all, failed }
}

async function load(): Promise<void> {
  const found: Region[] = []
  let after: string | null | undefined
  do {
    const { divisions }: TermRegionsQuery = await graph.ask(TermRegionsDocument, { after })
    found.push(...divisions.nodes)
    after = divisions.pageInfo.hasNextPage ? divisions.pageInfo.endCursor : undefined
  } while (after)
  all.value = found.toSorted((one, other) => one.code.localeCompare(other.code))
}
