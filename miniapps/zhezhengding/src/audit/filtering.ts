import { addDays, startOfDay } from '@shared/format/time'
import type { AccessFilter, AuditFilter, AuditKind, AuditOrder, AuditOutcome } from '../gql/graphql'

export interface Wanted {
  actor: string
  kind: AuditKind | ''
  outcome: AuditOutcome | ''
  address: string
  /** Days in Shanghai, both included. */
  from: string
  to: string
  order: AuditOrder
}

export const BLANK: Wanted = { actor: '', kind: '', outcome: '', address: '', from: '', to: '', order: 'LATEST' }

/** The filter of both lists: from the first moment of a day to the last of another. */
export function accessFilter({ from, to }: Wanted): AccessFilter {
  return {
    since: from ? startOfDay(from).toISOString() : undefined,
    until: to ? startOfDay(addDays(to, 1)).toISOString() : undefined,
  }
}

export function auditFilter(wanted: Wanted): AuditFilter {
  return {
    ...accessFilter(wanted),
    actor: wanted.actor.trim() || undefined,
    kind: wanted.kind || undefined,
    outcome: wanted.outcome || undefined,
    address: wanted.address.trim() || undefined,
  }
}
