import { RULES } from '@shared/forms/rules'
import type { Condition, FormField, Kind } from '@shared/forms/types'

/** What the author of a form may choose from. */
export const KINDS = Object.entries(RULES.kinds).map(([value, said]) => ({ value: value as Kind, label: said.label }))
export const PATTERNS = Object.entries(RULES.patterns).map(([value, said]) => ({ value, label: said.label }))
export const SOURCES = [
  ['viewer.name', '本人姓名'], ['viewer.phone', '本人电话'], ['viewer.title', '本人职务'], ['viewer.person', '本人'],
  ['viewer.unit', '本人单位'], ['viewer.region', '本人单位所在区划'], ['today', '今天'], ['last', '上次填写的内容'],
].map(([value, label]) => ({ value: value!, label: label! }))
export const PERSONAL = [
  ['name', '姓名'], ['phone', '手机号码'], ['id_number', '身份证号码'], ['licence', '驾驶证号'],
].map(([value, label]) => ({ value: value!, label: label! }))

export const WORDED: readonly Kind[] = ['text', 'long_text']
export const CHOICES: readonly Kind[] = ['one_of', 'several_of']

/** A new question, with a key no other has. */
export function blank(fields: readonly FormField[]): FormField {
  const taken = new Set(fields.map((each) => each.key))
  let number = fields.length + 1
  while (taken.has(`item${number}`)) number++
  return { key: `item${number}`, label: '', kind: 'text' }
}

export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const [next, to] = [[...list], at + by]
  if (to < 0 || to >= next.length) return next
  ;[next[at], next[to]] = [next[to]!, next[at]!]
  return next
}

/** One option a line, as people type them: the words are the value unless `value=words` is written. */
export function optionsOf(text: string): { value: string; label: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const at = line.indexOf('=')
      return at > 0 ? { value: line.slice(0, at).trim(), label: line.slice(at + 1).trim() } : { value: line, label: line }
    })
}

export function optionsText(options: readonly { value: string; label: string }[] = []): string {
  return options.map((each) => (each.value === each.label ? each.value : `${each.value}=${each.label}`)).join('\n')
}

/** What belongs to another kind of question does not stay behind when the kind is changed. */
export function asKind(field: FormField, kind: Kind): FormField {
  const { key, label, help, section, required, when, clause } = field
  const kept: FormField = { key, label, kind, help, section, required: kind === 'note' ? undefined : required, when, clause }
  if (CHOICES.includes(kind)) kept.options = field.options ?? [{ value: '是', label: '是' }]
  if (kind === 'table') kept.columns = field.columns ?? [{ key: 'name', label: '名称', kind: 'text', required: true }]
  if (WORDED.includes(kind) && WORDED.includes(field.kind)) kept.personal = field.personal
  return JSON.parse(JSON.stringify(kept)) as FormField
}

/** A condition in words; `undefined` where the question is always asked. */
export function conditionText(condition: Condition | undefined, fields: readonly FormField[]): string | undefined {
  if (!condition) return undefined
  if ('all' in condition) return condition.all.map((each) => conditionText(each, fields)).join('，并且')
  if ('any' in condition) return condition.any.map((each) => conditionText(each, fields)).join('，或者')
  const asked = fields.find((each) => each.key === condition.field)
  const called = `「${asked?.label ?? condition.field}」`
  const said = (value: unknown): string =>
    typeof value === 'boolean' ? (value ? '是' : '否') : (asked?.options?.find((each) => each.value === value)?.label ?? String(value))
  if (condition.filled !== undefined) return `${called}${condition.filled ? '已填' : '未填'}`
  if (condition.is !== undefined) return `${called}为${said(condition.is)}`
  if (condition.in !== undefined) return `${called}为${condition.in.map(said).join('或')}`
  return condition.least === undefined ? `${called}不大于${condition.most}` : `${called}不小于${condition.least}`
}

/** The place in the form that the hub names: `fields.3.limits.most` → the fourth question. */
export function questionOf(path: string | null | undefined): number | undefined {
  const found = /^fields\.(\d+)/.exec(path ?? '')
  return found ? Number(found[1]) : undefined
}
