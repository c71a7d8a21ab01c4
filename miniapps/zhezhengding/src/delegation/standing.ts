import { dayOf } from '@shared/format/time'

export interface Standing {
  label: '已终止' | '已到期' | '尚未开始' | '生效中'
  tone: 'good' | 'warn' | 'calm'
  over: boolean
}

/** How a delegation stands today: both its days belong to it. */
export function standingOf(delegation: { since: string; until: string; endedAt?: string | null }, today = dayOf(new Date())): Standing {
  if (delegation.endedAt) return { label: '已终止', tone: 'calm', over: true }
  if (delegation.until < today) return { label: '已到期', tone: 'calm', over: true }
  if (delegation.since > today) return { label: '尚未开始', tone: 'warn', over: false }
  return { label: '生效中', tone: 'good', over: false }
}
