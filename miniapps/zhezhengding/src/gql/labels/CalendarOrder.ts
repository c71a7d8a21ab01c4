/* Generated from the SDL by tools/codegen.mjs. */
import type { CalendarOrder } from '../graphql'

export const CalendarOrderLabel: Record<CalendarOrder, string> = {
  DAY: '按日期',
}
