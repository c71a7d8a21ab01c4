/* Generated from the SDL by tools/codegen.mjs. */
import type { Measure } from '../graphql'

export const MeasureLabel: Record<Measure, string> = {
  OFFICE_MINUTES: '工作时间（分钟）',
  WORKING_DAYS: '工作日',
  MINUTES: '自然时间（分钟）',
  CALENDAR_DAYS: '自然日',
  MONTHS: '月',
}
