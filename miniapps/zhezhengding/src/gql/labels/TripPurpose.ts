/* Generated from the SDL by tools/codegen.mjs. */
import type { TripPurpose } from '../graphql'

export const TripPurposeLabel: Record<TripPurpose, string> = {
  MEETING: '会议调研',
  RECEPTION: '公务接待',
  CONFIDENTIAL: '机要通信',
  EMERGENCY: '应急保障',
  ENFORCEMENT: '执法执勤',
  INSPECTION: '检查督查',
  GROUP: '三人以上集体公务',
  OTHER: '其他公务',
}
