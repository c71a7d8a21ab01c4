import type { RouteLocationRaw } from 'vue-router'
import { dayTime } from '@shared/format/time'
import type { CaseRowFragment } from '../gql/graphql'
import type { Tone } from '../trips/words'

/** Cases that have a page of their own; all others open on the page of any case. */
const PAGES: Record<string, string> = { Trip: 'trip' }

export function leads(row: Pick<CaseRowFragment, 'id' | 'subject'>): RouteLocationRaw {
  const own = PAGES[row.subject.__typename ?? '']
  return own ? { name: own, params: { id: row.subject.id } } : { name: 'case', params: { id: row.id } }
}

/** 陈思源（浙江省机关事务管理局） */
export function asker(row: Pick<CaseRowFragment, 'applicant' | 'unit'>): string {
  return `${row.applicant?.name ?? '申请人'}${row.unit ? `（${row.unit.name}）` : ''}`
}

/** 等王敏华、平台受理员办理; nothing once nobody is waited for. */
export function waits(row: Pick<CaseRowFragment, 'waitsFor' | 'suspended'>): string {
  return row.suspended || !row.waitsFor.length ? '' : `等${row.waitsFor.join('、')}办理`
}

/** What is to be said of a case's limit in a list, if anything. */
export function limitOf(row: Pick<CaseRowFragment, 'open' | 'suspended' | 'overdue' | 'dueAt'>, now: Date = new Date()): { tone: Tone; text: string } | undefined {
  if (!row.open) return undefined
  if (row.suspended) return { tone: 'calm', text: '已暂停' }
  if (!row.dueAt) return undefined
  const due = dayTime(row.dueAt, now)
  return row.overdue ? { tone: 'bad', text: `已逾期，应于 ${due} 前办理` } : { tone: 'warn', text: `${due} 前办理` }
}
