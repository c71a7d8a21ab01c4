import type { CountsFragment, InboxFilter, InboxOrder, InboxTab } from '../gql/graphql'

export interface Tab {
  value: InboxTab
  label: string
  count: keyof CountsFragment
  order: InboxOrder
  /** What is said when nothing is in it. */
  empty: string
}

export const TABS: readonly Tab[] = [
  { value: 'WAITING', label: '待办', count: 'todo', order: 'DUE', empty: '没有等您办理的事项' },
  { value: 'OVERDUE', label: '逾期', count: 'overdue', order: 'DUE', empty: '没有逾期的事项' },
  { value: 'CONSULT', label: '征求我意见', count: 'consult', order: 'MOVED', empty: '没有征求您意见的事项' },
  { value: 'STARTED', label: '我发起的', count: 'started', order: 'MOVED', empty: '您还没有发起过事项' },
  { value: 'COPIED', label: '抄送我的', count: 'copied', order: 'MOVED', empty: '没有抄送给您的事项' },
  { value: 'DONE', label: '已办', count: 'done', order: 'MOVED', empty: '您还没有办理过事项' },
]

export const DUE_WITHIN = [
  { value: '', label: '不限' },
  { value: '1', label: '今天到期' },
  { value: '3', label: '三天内到期' },
  { value: '7', label: '七天内到期' },
] as const

export interface Narrowing {
  text: string
  process: string
  /** '' for all, 'open' or 'closed'. */
  open: string
  /** Days from today, '' for any. */
  within: string
}

export const NOTHING: Narrowing = { text: '', process: '', open: '', within: '' }

const DAY = 86_400_000

/** The end of the day in China that is so many days on; today is the first. */
function endOf(days: number, now: Date): string {
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  return new Date(Date.parse(`${today}T00:00:00+08:00`) + days * DAY).toISOString()
}

export function filterOf(tab: InboxTab, narrowing: Narrowing, now: Date = new Date()): InboxFilter {
  const { text, process, open, within } = narrowing
  return {
    tab,
    text: text.trim() || undefined,
    process: process || undefined,
    open: open ? open === 'open' : undefined,
    dueBefore: within ? endOf(Number(within), now) : undefined,
  }
}
