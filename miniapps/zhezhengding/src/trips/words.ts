import { span } from '@shared/format/time'
import type { TripRowFragment, TripState } from '../gql/graphql'

export type Tone = '' | 'good' | 'warn' | 'bad' | 'calm'

const TONES: Partial<Record<TripState, Tone>> = {
  RETURNED: 'warn',
  UNDERWAY: 'good',
  CLOSED: 'calm',
  REJECTED: 'bad',
  DECLINED: 'bad',
  WITHDRAWN: 'calm',
  CANCELLED: 'calm',
}

export function toneOf(state: TripState): Tone {
  return TONES[state] ?? ''
}

type Journey = Pick<TripRowFragment, 'origin' | 'destination' | 'startsAt' | 'endsAt'>

/** 省府大院 → 萧山机场 */
export function way(trip: Journey): string {
  return `${trip.origin} → ${trip.destination}`
}

export function when(trip: Journey): string {
  return span(trip.startsAt, trip.endsAt)
}

/** The states in which nothing more happens to a trip. */
export const ENDED: readonly TripState[] = ['CLOSED', 'REJECTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED']
export const ONGOING: readonly TripState[] = [
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'ACCEPTED',
  'SCHEDULED',
  'DISPATCHED',
  'CONFIRMED',
  'UNDERWAY',
  'BACK',
  'REPORTED',
  'CHECKED',
]
