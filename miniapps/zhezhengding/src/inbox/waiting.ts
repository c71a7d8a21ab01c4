import type { Role, TripFilter, TripState } from '../gql/graphql'

/** In which states a trip waits for its applicant and for its driver. What one may do at any time, like withdrawing, waits for nobody. */
const APPLICANT: readonly TripState[] = ['RETURNED', 'CHECKED']
const DRIVER: readonly TripState[] = ['DISPATCHED', 'CONFIRMED', 'UNDERWAY', 'BACK']
/** In which it waits for some office. For which one, a region sets for itself, so no role is named here. */
const OFFICE: readonly TripState[] = ['SUBMITTED', 'APPROVED', 'ACCEPTED', 'SCHEDULED', 'REPORTED']

/** The trips that wait for a person of these roles. Which of them are theirs is for the hub to say. */
export function waitingFor(roles: Iterable<Role>): TripFilter {
  const held = [...roles]
  const states = new Set<TripState>(APPLICANT)
  if (held.includes('DRIVER')) for (const state of DRIVER) states.add(state)
  if (held.some((role) => role !== 'STAFF' && role !== 'DRIVER')) for (const state of OFFICE) states.add(state)
  return { openToMe: true, states: [...states] }
}
