import type { Answers, Fault, FormField } from './types'

export interface Choice {
  value: string
  label: string
}

/** What a form cannot do by itself: look people and units up, and send files. Given by the app. */
export interface FormHelpers {
  search?(kind: 'person' | 'unit' | 'region', text: string): Promise<Choice[]>
  upload?(file: File): Promise<Choice>
  /** What people, units, regions and files that are chosen already are called, by their ids. */
  known?: Readonly<Record<string, string>>
}

/** Fields by their section, in the order of the form. */
export function sections(fields: readonly FormField[]): { title: string; fields: FormField[] }[] {
  const found: { title: string; fields: FormField[] }[] = []
  for (const each of fields) {
    const title = each.section ?? ''
    if (found.at(-1)?.title !== title) found.push({ title, fields: [] })
    found.at(-1)!.fields.push(each)
  }
  return found
}

/** The fault of a field itself; those of the cells of a table have their own paths. */
export function faultAt(faults: readonly Fault[], path: string): string | undefined {
  return faults.find((each) => each.path === path)?.message
}

/** Only what is asked now is handed in: an answer to a question that has gone stays on the page, not in the case. */
export function handedIn(fields: readonly FormField[], values: Answers): Answers {
  const keys = new Set(fields.filter((each) => each.kind !== 'note').map((each) => each.key))
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)))
}

/** What the hub refused, as a fault of the form: its field is `answers.<path>`. */
export function refusedFault(no: { field?: string | null; message: string } | undefined): Fault | undefined {
  const path = no?.field?.startsWith('answers.') ? no.field.slice('answers.'.length) : undefined
  return path ? { path, code: 'refused', message: no!.message } : undefined
}

/** The id of a question's first input, so that the summary of errors leads there. */
export function inputId(path: string): string {
  return `form-${path.replaceAll('.', '-')}`
}
