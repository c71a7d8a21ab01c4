import { compare, parts } from './numbers'
import { matches, RULES, trimmed } from './rules'
import type { FormField, Kind } from './types'

/** An answer that cannot stand; `words` go into the message of the `code`. */
export class Wrong extends Error {
  constructor(readonly code: string, readonly words: Record<string, unknown> = {}) {
    super(code)
  }
}

// oxlint-disable-next-line no-control-regex -- these are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}/u
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/
const MOMENT =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$/
const RELATIVE = /^today(?:([+-])([0-9]{1,5}))?$/
const DAY_MS = 86_400_000
const BEIJING_MS = 8 * 3_600_000

type Limit = 'least' | 'most' | 'decimals' | 'unit'

/** What the field says of a limit, or what holds for its kind. */
export function limit(asked: FormField, name: Limit): string | number | undefined {
  return asked.limits?.[name] ?? RULES.kinds[asked.kind]?.[name]
}

/** Whether nothing was filled in. */
export function empty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !trimmed(value)) || (Array.isArray(value) && !value.length)
}

/** `today+30` as a date; a date as it is. */
export function dayOf(said: string | number | undefined, today: string): string {
  const found = RELATIVE.exec(String(said))
  if (!found) return String(said)
  return new Date(Date.parse(`${today}T00:00:00Z`) + Number(`${found[1] ?? ''}${found[2] ?? 0}`) * DAY_MS).toISOString().slice(0, 10)
}

/** The answer as it is kept. Throws `Wrong`. Twin of `support/forms/checking.py`. */
export function checked(asked: FormField, value: unknown, today: string): unknown {
  return OF_KIND[asked.kind]!(asked, value, today)
}

export function counted(asked: FormField, value: unknown[]): void {
  const [least, most] = [Number(limit(asked, 'least') ?? 0), Number(limit(asked, 'most'))]
  if (value.length < least) throw new Wrong('too_few', { least, is: value.length })
  if (value.length > most) throw new Wrong('too_many', { most, is: value.length })
}

function text(asked: FormField, value: unknown): string {
  if (typeof value !== 'string') throw new Wrong('text')
  const plain = trimmed(value.replaceAll('\r\n', '\n'))
  if (CONTROL.test(plain)) throw new Wrong('control')
  const least = Number(limit(asked, 'least') ?? 0)
  const most = Math.min(Number(limit(asked, 'most')), RULES.longestText)
  const is = [...plain].length
  if (is < least) throw new Wrong('too_short', { least, is })
  if (is > most) throw new Wrong('too_long', { most, is })
  const pattern = asked.limits?.pattern
  if (!pattern) return plain
  const fitting = matches(pattern, plain)
  if (fitting === undefined) throw new Wrong('pattern', { pattern: RULES.patterns[pattern]!.label })
  return fitting
}

function integer(asked: FormField, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Wrong('integer')
  within(asked, BigInt(value).toString())
  return value === 0 ? 0 : value
}

function decimal(asked: FormField, value: unknown): string {
  const found = typeof value === 'string' ? parts(trimmed(value)) : undefined
  if (!found) throw new Wrong('decimal')
  const decimals = Number(limit(asked, 'decimals'))
  if (found.fraction.length > decimals) throw new Wrong('decimals', { decimals })
  const plain = decimals ? `${found.whole}.${found.fraction.padEnd(decimals, '0')}` : found.whole
  const kept = found.negative && /[1-9]/.test(plain) ? `-${plain}` : plain
  within(asked, kept)
  return kept
}

function within(asked: FormField, number: string): void {
  const unit = limit(asked, 'unit') ?? ''
  const [least, most] = [limit(asked, 'least'), limit(asked, 'most')]
  if (least !== undefined && compare(number, String(least)) < 0) throw new Wrong('too_small', { least, unit })
  if (most !== undefined && compare(number, String(most)) > 0) throw new Wrong('too_large', { most, unit })
}

function date(asked: FormField, value: unknown, today: string): string {
  const day = typeof value === 'string' ? trimmed(value) : ''
  if (!DAY.test(day) || !real(day)) throw new Wrong('date')
  notBeside(asked, day, today)
  return day
}

function moment(asked: FormField, value: unknown, today: string): string {
  if (typeof value !== 'string' || !MOMENT.test(value) || !real(value.slice(0, 10))) throw new Wrong('moment')
  const at = Date.parse(value.replace(/(\.[0-9]{3})[0-9]+/, '$1'))
  if (Number.isNaN(at)) throw new Wrong('moment')
  const kept = `${new Date(Math.floor(at / 1000) * 1000 + BEIJING_MS).toISOString().slice(0, 19)}+08:00`
  notBeside(asked, kept.slice(0, 10), today)
  return kept
}

function real(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !day.startsWith('0000') && !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day
}

function notBeside(asked: FormField, day: string, today: string): void {
  const [least, most] = [dayOf(limit(asked, 'least'), today), dayOf(limit(asked, 'most'), today)]
  if (day < least) throw new Wrong('too_early', { least })
  if (day > most) throw new Wrong('too_late', { most })
}

function yesNo(_: FormField, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Wrong('yes_no')
  return value
}

function oneOf(asked: FormField, value: unknown): unknown {
  if (typeof value !== 'string' || !asked.options?.some((each) => each.value === value)) throw new Wrong('option')
  return value
}

function severalOf(asked: FormField, value: unknown): string[] {
  if (!Array.isArray(value)) throw new Wrong('list')
  const options = asked.options?.map((each) => each.value) ?? []
  if (value.some((each) => !options.includes(each as string))) throw new Wrong('option')
  if (new Set(value).size < value.length) throw new Wrong('repeated')
  counted(asked, value)
  return options.filter((each) => value.includes(each))
}

function reference(asked: FormField, value: unknown): unknown {
  if (!names(asked.kind === 'person' ? 'Person' : 'Unit', value)) throw new Wrong('reference')
  return value
}

function region(_: FormField, value: unknown): unknown {
  if (typeof value !== 'string' || !/^[1-9][0-9]{5}$/.test(value)) throw new Wrong('reference')
  return value
}

function attachment(asked: FormField, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Wrong('list')
  if (value.some((each) => !names('Attachment', each))) throw new Wrong('reference')
  if (new Set(value).size < value.length) throw new Wrong('repeated')
  counted(asked, value)
  return value
}

function names(kind: string, id: unknown): boolean {
  if (typeof id !== 'string' || !/^[A-Za-z0-9_-]{40,80}$/.test(id)) return false
  try {
    return new RegExp(`^${kind}:[0-9a-f]{32}$`).test(atob(id.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return false
  }
}

/** A table is checked row by row in `filling`; a note takes no answer. */
const OF_KIND: Partial<Record<Kind, (asked: FormField, value: unknown, today: string) => unknown>> = {
  text, long_text: text, integer, decimal, money: decimal, date, moment, yes_no: yesNo,
  one_of: oneOf, several_of: severalOf, person: reference, unit: reference, region, attachment,
}
