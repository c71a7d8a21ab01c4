/* Generated from the SDL by tools/codegen.mjs. */
import type { TripOrder } from '../graphql'

export const TripOrderLabel: Record<TripOrder, string> = {
  NEWEST: '最近申请在前',
  SOONEST: '最早出车在前',
  LATEST: '最晚出车在前',
}
