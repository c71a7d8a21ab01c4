/* Generated from the SDL by tools/codegen.mjs. */
import type { AppointmentOrder } from '../graphql'

export const AppointmentOrderLabel: Record<AppointmentOrder, string> = {
  SINCE: '最近任职在前',
}
