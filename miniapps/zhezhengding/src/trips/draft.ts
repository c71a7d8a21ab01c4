import { addDays, clockTime, dayOf, fromInput, toInput } from '@shared/format/time'
import type { TripFactsFragment, TripPurpose } from '../gql/graphql'

/** What the application form holds while it is filled in; the times are those of `datetime-local` inputs. */
export interface Draft {
  purpose: TripPurpose | undefined
  reason: string
  passengers: number
  origin: string
  destination: string
  startsAt: string
  endsAt: string
}

const MINUTE = 60_000
const HALF_HOUR = 30 * MINUTE

const EARLIEST = '07:00'
const LATEST = '17:30'

/** The next day from Monday to Friday. The hub's calendar, which knows holidays, has the last word. */
function nextWeekday(now: Date): string {
  let day = addDays(dayOf(now), 1)
  while ([0, 6].includes(new Date(`${day}T12:00:00+08:00`).getUTCDay())) day = addDays(day, 1)
  return day
}

/**
 * A new application: from the next half-hour that leaves time to arrange it, for two hours, for one person.
 * In the evening and at night people plan for the next day's morning.
 */
export function blank(now: Date = new Date()): Draft {
  const soon = new Date(Math.ceil((now.getTime() + 60 * MINUTE) / HALF_HOUR) * HALF_HOUR)
  const byDay = dayOf(soon) === dayOf(now) && clockTime(soon) >= EARLIEST && clockTime(soon) <= LATEST
  const start = byDay ? soon : new Date(fromInput(`${nextWeekday(now)}T09:00`))
  return {
    purpose: undefined,
    reason: '',
    passengers: 1,
    origin: '',
    destination: '',
    startsAt: toInput(start),
    endsAt: toInput(new Date(start.getTime() + 120 * MINUTE)),
  }
}

type Former = Pick<TripFactsFragment, 'purpose' | 'reason' | 'passengers' | 'origin' | 'destination' | 'startsAt' | 'endsAt'>

/** The same trip once more: same hours, on the next day from Monday to Friday. */
export function repeated(former: Former, now: Date = new Date()): Draft {
  const start = `${nextWeekday(now)}T${clockTime(former.startsAt)}`
  const length = Date.parse(former.endsAt) - Date.parse(former.startsAt)
  return { ...same(former), startsAt: start, endsAt: toInput(new Date(Date.parse(`${start}:00+08:00`) + length)) }
}

/** The application as it was, to be changed and handed in again. */
export function same(former: Former): Draft {
  return {
    purpose: former.purpose,
    reason: former.reason,
    passengers: former.passengers,
    origin: former.origin,
    destination: former.destination,
    startsAt: toInput(former.startsAt),
    endsAt: toInput(former.endsAt),
  }
}

export type Complaints = Partial<Record<keyof Draft, string>>

/** What the form can see by itself; the rules are the hub's. */
export function complaints(draft: Draft): Complaints {
  const found: Complaints = {}
  if (!draft.purpose) found.purpose = '请选择用车类别。'
  if (!draft.reason.trim()) found.reason = '请填写用车事由。'
  if (!draft.origin.trim()) found.origin = '请填写出发地。'
  if (!draft.destination.trim()) found.destination = '请填写目的地。'
  if (!(draft.passengers >= 1 && draft.passengers <= 60)) found.passengers = '乘车人数应为 1 至 60 人。'
  if (!draft.startsAt) found.startsAt = '请选择出发时间。'
  if (!draft.endsAt) found.endsAt = '请选择预计返回时间。'
  else if (draft.startsAt >= draft.endsAt) found.endsAt = '返回时间应晚于出发时间。'
  return found
}
