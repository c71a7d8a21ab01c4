import type { TripFactsFragment } from '../gql/graphql'
import { queue } from '../hub'

function waitingReading(trip: string, act: string): number | undefined {
  const step = queue.of(trip).findLast((each) => each.act === act)
  return step?.variables['odometer'] as number | undefined
}

/** What the odometer showed on departure: the reading still waiting on the device, or the one the hub knows. */
export function leftWith(trip: TripFactsFragment): number {
  return waitingReading(trip.id, 'depart') ?? trip.odometerStart ?? trip.vehicle?.odometer ?? 0
}

/** What it showed on return; undefined before. */
export function cameBackWith(trip: TripFactsFragment): number | undefined {
  return waitingReading(trip.id, 'come_back') ?? trip.odometerEnd ?? undefined
}
