import type { Answers, FormField } from '@shared/forms/types'
import { NamesDocument, RegionDocument } from '../gql/graphql'
import { graph } from '../hub'

const NAMED = new Set(['person', 'unit', 'attachment'])
const MOST = 100

/** The ids and region codes that answers hold, rows of tables included. */
export function mentioned(fields: readonly FormField[], answers: Answers): { ids: string[]; regions: string[] } {
  const ids = new Set<string>()
  const regions = new Set<string>()
  for (const field of fields) {
    const value = answers[field.key]
    if (value === undefined || value === null) continue
    if (field.kind === 'table' && Array.isArray(value)) {
      for (const row of value as Answers[]) {
        const within = mentioned(field.columns ?? [], row)
        for (const id of within.ids) ids.add(id)
        for (const code of within.regions) regions.add(code)
      }
    } else if (field.kind === 'region') regions.add(String(value))
    else if (NAMED.has(field.kind)) for (const id of [value].flat()) ids.add(String(id))
  }
  return { ids: [...ids].slice(0, MOST), regions: [...regions] }
}

/** What the people, units, regions and files that answers name are called; those that are not found are left out. */
export async function namesIn(fields: readonly FormField[], answers: Answers): Promise<Record<string, string>> {
  const { ids, regions } = mentioned(fields, answers)
  const named = ids.length ? (await graph.ask(NamesDocument, { ids }).catch(() => undefined))?.nodes : []
  const places = await Promise.all(regions.map((code) => graph.ask(RegionDocument, { code }).catch(() => undefined)))
  const found: Record<string, string> = {}
  for (const each of named ?? []) if (each && 'name' in each) found[each.id] = each.name
  for (const each of places) if (each?.division) found[each.division.code] = each.division.name
  return found
}
