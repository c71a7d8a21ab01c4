import type { Happened } from '@shared/components/Timeline.vue'
import { natural } from '@shared/format/time'
import type { CaseFactsFragment, StopFragment } from '../gql/graphql'

type Line = CaseFactsFragment['timeline'][number]
type File = CaseFactsFragment['subject']['attachments'][number]
type Step = CaseFactsFragment['openSteps'][number]

/** The record as a timeline shows it. Only a step can leave a case where it was for want of others. */
export function happened(lines: readonly (Omit<Line, 'attachmentIds'> & { attachmentIds?: readonly string[] })[], files: readonly File[] = []): Happened[] {
  return lines.map((line) => ({
    label: line.label,
    actorName: line.actorName,
    comment: line.comment,
    takenAt: line.takenAt,
    overdue: line.overdue,
    moved: line.act === 'STEP' ? line.moved : undefined,
    people: line.people,
    behalf: line.onBehalfOf?.name,
    files: files.filter((file) => line.attachmentIds?.includes(file.id)),
  }))
}

/** 由平台受理员（周立群、吴建平），须2人会签，2个工作日内 */
export function stopWords(stop: StopFragment): string {
  const people = stop.people.length ? `（${stop.people.join('、')}）` : ''
  const parts = [`由${stop.by}${people}`]
  if (stop.needs > 1) parts.push(`须${stop.needs}人会签`)
  if (stop.within) parts.push(`${stop.within}内`)
  return parts.join('，')
}

/** What is known of how long it takes: a figure of last year, or nothing. */
export function usually(stop: StopFragment): string {
  return stop.medianMinutes == null ? '' : `去年一般用时 ${natural(stop.medianMinutes)}`
}

/** How a step is taken here: on a page of its own where it has a form, else by saying yes. */
export interface Taking extends Step {
  filled: boolean
  main: boolean
  grave: boolean
}

/** The steps that can be taken on the page of any case, the expected one first. */
export function takings(card: Pick<CaseFactsFragment, 'openSteps' | 'process'>, forms: readonly { process: string; step: string }[]): Taking[] {
  const aside = new Set(card.process.steps.filter((step) => step.aside).map((step) => step.name))
  return card.openSteps
    .filter((step) => step.mutation === 'caseTake' || step.signatureOnly)
    .map((step) => ({
      ...step,
      filled: forms.some((form) => form.process === card.process.name && form.step === step.name),
      main: !aside.has(step.name),
      grave: aside.has(step.name) && step.commentRequired,
    }))
    .toSorted((one, other) => Number(other.main) - Number(one.main))
}
