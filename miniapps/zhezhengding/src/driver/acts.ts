import {
  TripComeBackDocument,
  TripConfirmDocument,
  TripDepartDocument,
  TripRefuseDocument,
  TripReportDocument,
} from '../gql/graphql'

/** The driver's steps, which may be taken without a signal. What waits on the device names them, never their hashes. */
export const ACTS = {
  confirm: TripConfirmDocument,
  refuse: TripRefuseDocument,
  depart: TripDepartDocument,
  come_back: TripComeBackDocument,
  report: TripReportDocument,
} as const

export type DriverAct = keyof typeof ACTS

/** What the driver may do next once a step is taken, before the hub has heard of it. */
export const NEXT: Record<DriverAct, readonly { name: DriverAct; label: string }[]> = {
  confirm: [{ name: 'depart', label: '出车' }],
  refuse: [],
  depart: [{ name: 'come_back', label: '归队' }],
  come_back: [{ name: 'report', label: '填报' }],
  report: [],
}

export function isDriverAct(name: string): name is DriverAct {
  return name in ACTS
}
