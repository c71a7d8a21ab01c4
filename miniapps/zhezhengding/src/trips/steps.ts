import type { RouteLocationRaw } from 'vue-router'
import type { GraphDocument } from '@shared/graph/client'
import {
  TripAcceptDocument,
  TripCallOffDocument,
  TripCancelDocument,
  TripDeclineDocument,
  TripDispatchDocument,
  TripRejectDocument,
  TripReturnDocument,
  TripReturnReportDocument,
  TripReviewDocument,
  TripWithdrawDocument,
} from '../gql/graphql'
import type { Outcome } from './act'

type Saying = GraphDocument<Outcome, { id: string; comment?: string | null }>

/** How a step is taken here: by saying yes (with a comment), or on a page of its own. */
export type Taking =
  | { kind: 'say'; document: Saying; must?: boolean; grave?: boolean; main?: boolean }
  | { kind: 'page'; to: (trip: string) => RouteLocationRaw; main?: boolean }

const page = (step: string): Taking => ({ kind: 'page', main: true, to: (id) => ({ name: 'do', params: { id, step } }) })

/** By the name the graph gives the step. A step the app does not know is shown, but cannot be taken here. */
export const TAKING: Record<string, Taking> = {
  review: { kind: 'say', document: TripReviewDocument, main: true },
  return: { kind: 'say', document: TripReturnDocument, must: true },
  reject: { kind: 'say', document: TripRejectDocument, must: true, grave: true },
  resubmit: { kind: 'page', main: true, to: (id) => ({ name: 'apply', query: { edit: id } }) },
  withdraw: { kind: 'say', document: TripWithdrawDocument },
  cancel: { kind: 'say', document: TripCancelDocument, must: true, grave: true },
  accept: { kind: 'say', document: TripAcceptDocument, main: true },
  decline: { kind: 'say', document: TripDeclineDocument, must: true, grave: true },
  schedule: { kind: 'page', main: true, to: (trip) => ({ name: 'board', params: { trip } }) },
  dispatch: { kind: 'say', document: TripDispatchDocument, main: true },
  call_off: { kind: 'say', document: TripCallOffDocument, must: true, grave: true },
  reassign: { kind: 'page', to: (trip) => ({ name: 'board', params: { trip } }) },
  confirm: page('confirm'),
  refuse: page('refuse'),
  depart: page('depart'),
  come_back: page('come_back'),
  report: page('report'),
  check_cost: page('check_cost'),
  return_report: { kind: 'say', document: TripReturnReportDocument, must: true },
  rate: page('rate'),
}
