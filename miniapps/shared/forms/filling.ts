import { checked, counted, empty, Wrong } from './checking'
import { holds } from './conditions'
import { RULES, words } from './rules'
import type { Answers, Fault, FormField } from './types'

export interface Filled {
  values: Answers
  faults: Fault[]
}

/** Checks a whole form: what is kept, and every fault at once. Twin of `support/forms/filling.py`. */
export function fill(fields: readonly FormField[], values: Answers, today: string): Filled {
  return fillAt(fields, values, today, '', 0)
}

/** The questions that are asked, given the answers so far. */
export function asked(fields: readonly FormField[], values: Answers, today: string): FormField[] {
  const kept = fill(fields, values, today).values
  return fields.filter((each) => holds(each.when, kept))
}

/** Today in China, where the offices are. */
export function todayInChina(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

function fillAt(fields: readonly FormField[], values: Answers, today: string, path: string, row: number): Filled {
  const kept: Answers = {}
  const faults: Fault[] = []

  function fault(key: string, code: string, label: string, said: Record<string, unknown>): void {
    const called = row ? words(RULES.row, { row, label }) : label
    faults.push({ path: path + key, code, message: words(RULES.messages[code]!, { ...said, label: called }) })
  }

  for (const each of fields) {
    const value = Object.hasOwn(values, each.key) ? values[each.key] : undefined
    if (each.kind === 'note' || !holds(each.when, kept)) continue
    if (empty(value)) {
      if (each.required) fault(each.key, 'missing', each.label, { asks: RULES.kinds[each.kind]!.asks })
      continue
    }
    try {
      if (each.kind === 'table') {
        const rows = table(each, value, today, `${path}${each.key}.`)
        kept[each.key] = rows.map((one) => one.values)
        faults.push(...rows.flatMap((one) => one.faults))
      } else kept[each.key] = checked(each, value, today)
    } catch (no) {
      if (!(no instanceof Wrong)) throw no
      fault(each.key, no.code, each.label, no.words)
    }
  }
  const known = new Set(fields.filter((each) => each.kind !== 'note').map((each) => each.key))
  for (const key of Object.keys(values)) if (!known.has(key)) fault(key, 'unknown', key, {})
  return { values: kept, faults }
}

function table(asks: FormField, value: unknown, today: string, path: string): Filled[] {
  if (!Array.isArray(value)) throw new Wrong('list')
  if (value.some((each) => typeof each !== 'object' || each === null || Array.isArray(each))) throw new Wrong('row')
  counted(asks, value)
  return value.map((row: Answers, at) => fillAt(asks.columns ?? [], row, today, `${path}${at}.`, at + 1))
}
