/* Generated from the SDL by tools/codegen.mjs. */
import type { CalendarYearOrder } from '../graphql'

export const CalendarYearOrderLabel: Record<CalendarYearOrder, string> = {
  YEAR: '按年份',
}
