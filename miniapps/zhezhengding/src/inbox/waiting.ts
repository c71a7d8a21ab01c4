import type { Role, TripFilter, TripState } from '../gql/graphql'

/** In which states a trip waits for somebody of that role. What one may do at any time, like withdrawing, waits for nobody. */
const WAITS: Partial<Record<Role, readonly TripState[]>> = {
  STAFF: ['RETURNED', 'CHECKED'],
  UNIT_REVIEWER: ['SUBMITTED'],
  INTAKE: ['APPROVED'],
  DISPATCHER: ['ACCEPTED', 'SCHEDULED'],
  DRIVER: ['DISPATCHED', 'CONFIRMED', 'UNDERWAY', 'BACK'],
  COST_CLERK: ['REPORTED'],
}

/** The trips that wait for a person of these roles. Which of them are theirs is for the hub to say. */
export function waitingFor(roles: Iterable<Role>): TripFilter {
  return { openToMe: true, states: [...roles].flatMap((role) => WAITS[role] ?? []) }
}
