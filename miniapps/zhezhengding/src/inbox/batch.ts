import type { CaseRowFragment, CasesTakeMutation } from '../gql/graphql'
import type { No } from '@shared/offline/steps'

/** A step of a process that its table allows to be taken of many cases at once. */
export interface Batch {
  key: string
  step: string
  label: string
}

type Row = Pick<CaseRowFragment, 'id' | 'title' | 'process' | 'openSteps'>

function keyOf(row: Row, step: string): string {
  return `${row.process.name}.${step}`
}

/** The steps that could be taken of several of these rows, in the order they are met. */
export function batches(rows: readonly Row[]): Batch[] {
  const found = new Map<string, Batch>()
  for (const row of rows) {
    for (const { name, label, batch } of row.openSteps) {
      const key = keyOf(row, name)
      if (batch && !found.has(key)) found.set(key, { key, step: name, label: `${row.process.title}：${label}` })
    }
  }
  return [...found.values()]
}

export function fits(row: Row, batch: Batch | undefined): boolean {
  return row.openSteps.some((step) => step.batch && keyOf(row, step.name) === batch?.key)
}

export interface Refused {
  id: string
  title: string
  no: No
}

type Outcomes = Extract<CasesTakeMutation['outcome'], { __typename: 'Cases' }>['outcomes']

/** Which of the cases were refused, and why; the outcomes stand in the order of the ids. */
export function refusedOf(ids: readonly string[], outcomes: Outcomes, rows: readonly Row[]): Refused[] {
  return outcomes.flatMap((outcome, at) => {
    if (outcome.__typename !== 'Refusal') return []
    const row = rows.find((each) => each.id === ids[at])
    return [{ id: ids[at]!, title: row?.title ?? '', no: outcome }]
  })
}
