import { fromInput, hours } from '@shared/format/time'
import type { Measure, NewTermsInput, OnPassing, Role, TermFactsFragment } from '../gql/graphql'
import { MeasureLabel } from '../gql/labels'

/** What is filled in for one step; empty means: nothing of its own, the level above holds. */
export interface Filled {
  role: Role | ''
  limit: 'as-above' | 'own'
  amount: number | ''
  measure: Measure
  officeHours: string
  onPassing: OnPassing | ''
  escalateTo: Role | ''
  remindAhead: number | ''
  since: string
  reason: string
  runningToo: boolean
}

export const BLANK: Filled = {
  role: '', limit: 'as-above', amount: '', measure: 'OFFICE_MINUTES', officeHours: '', onPassing: '', escalateTo: '', remindAhead: '', since: '', reason: '', runningToo: false,
}

/** What stands now, to be changed: a new version takes the place of the whole old one. */
export function filledFrom(kept: Pick<TermFactsFragment, 'role' | 'limitAmount' | 'limitMeasure' | 'officeHours' | 'onPassing' | 'escalateTo' | 'remindAhead'>): Filled {
  return {
    ...BLANK,
    role: kept.role ?? '',
    limit: kept.limitAmount ? 'own' : 'as-above',
    amount: kept.limitAmount ?? '',
    measure: kept.limitMeasure ?? BLANK.measure,
    officeHours: kept.officeHours ?? '',
    onPassing: kept.onPassing ?? '',
    escalateTo: kept.escalateTo ?? '',
    remindAhead: kept.remindAhead ?? '',
  }
}

export interface Where {
  process: string
  step: string
  region: string
  unit?: string | undefined
}

/** The input of `stepSettingSet` and of its dry run. */
export function said(form: Filled, where: Where): NewTermsInput {
  const own = form.limit === 'own'
  return {
    regionCode: where.region,
    unitId: where.unit,
    workflow: where.process,
    step: where.step,
    role: form.role || undefined,
    limitAmount: own && form.amount !== '' ? form.amount : undefined,
    limitMeasure: own ? form.measure : undefined,
    officeHours: form.officeHours.trim() || undefined,
    onPassing: form.onPassing || undefined,
    escalateTo: form.onPassing === 'ESCALATE' ? form.escalateTo || undefined : undefined,
    remindAhead: form.remindAhead === '' ? undefined : form.remindAhead,
    since: form.since ? fromInput(form.since) : undefined,
    reason: form.reason.trim() || undefined,
    runningToo: form.since ? false : form.runningToo,
  }
}

/** What is missing before the hub need be asked, by the input's own names. */
export function missingIn(form: Filled): Record<string, string> {
  const missing: Record<string, string> = {}
  if (form.limit === 'own' && !form.amount) missing['limitAmount'] = '请填写时限'
  if (form.onPassing === 'ESCALATE' && !form.escalateTo) missing['escalateTo'] = '请选择报告的岗位'
  if (!form.reason.trim()) missing['reason'] = '请填写理由，此后查阅各版时可见'
  return missing
}

/** 2 个工作小时, 5 个工作日: a limit as it is said, whole hours where the minutes make them. */
export function limitText(amount: number, measure: Measure): string {
  const inHours = amount % 60 === 0
  if (measure === 'OFFICE_MINUTES') return inHours ? `${amount / 60} 个工作小时` : `${amount} 个工作分钟`
  if (measure === 'MINUTES') return inHours ? `${amount / 60} 小时` : `${amount} 分钟`
  if (measure === 'WORKING_DAYS') return `${amount} 个工作日`
  if (measure === 'CALENDAR_DAYS') return `${amount} 天`
  return `${amount} 个${MeasureLabel[measure]}`
}

/** 2小时, 45分钟 */
export const minutesText = hours
