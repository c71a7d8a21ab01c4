import { span } from '@shared/format/time'
import type { TripRowFragment, TripState, VehicleNameFragment } from '../gql/graphql'

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
export function way(trip: Pick<Journey, 'origin' | 'destination'>): string {
  return `${trip.origin} → ${trip.destination}`
}

export function when(trip: Pick<Journey, 'startsAt' | 'endsAt'>): string {
  return span(trip.startsAt, trip.endsAt)
}

/** What a vehicle is called: by its plate, else the one it had, else its number in the ledger. */
export function plate(vehicle: Pick<VehicleNameFragment, 'plateNumber' | 'formerPlate' | 'assetNumber'>): string {
  return vehicle.plateNumber ?? vehicle.formerPlate ?? vehicle.assetNumber
}

/** 红旗 H5，5 座; parts that the ledger does not hold are left out. */
export function make(vehicle: { brand: string; model: string; seats?: number | null }): string {
  const name = [vehicle.brand, vehicle.model].filter(Boolean).join(' ')
  return [name, vehicle.seats && `${vehicle.seats} 座`].filter(Boolean).join(' · ')
}

/** 陈思源（浙江省机关事务管理局） */
export function asker(trip: { applicant?: { name: string } | null; unit?: { name: string } | null }): string {
  const unit = trip.unit?.name
  return `${trip.applicant?.name ?? '申请人'}${unit ? `（${unit}）` : ''}`
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
