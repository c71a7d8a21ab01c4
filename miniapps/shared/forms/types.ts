/** A form as the hub keeps it: a list of questions. The same JSON is read by `support/forms` in the hub. */

export type Kind =
  | 'text' | 'long_text' | 'integer' | 'decimal' | 'money' | 'date' | 'moment' | 'yes_no'
  | 'one_of' | 'several_of' | 'person' | 'unit' | 'region' | 'attachment' | 'table' | 'note'

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { field: string; is?: unknown; in?: unknown[]; least?: string | number; most?: string | number; filled?: boolean }

export interface Limits {
  least?: string | number
  most?: string | number
  decimals?: number
  unit?: string
  pattern?: string
}

export interface FormField {
  key: string
  label: string
  kind: Kind
  help?: string
  section?: string
  required?: boolean
  limits?: Limits
  options?: { value: string; label: string }[]
  columns?: FormField[]
  when?: Condition
  default?: unknown
  prefill?: string
  personal?: string
  clause?: string
}

export type Answers = Record<string, unknown>

/** What is wrong with one answer; `path` is `key`, or `key.row.column` with rows from 0. */
export interface Fault {
  path: string
  code: string
  message: string
}
