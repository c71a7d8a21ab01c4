/* Generated from the SDL by tools/codegen.mjs. */
import type { VehicleUse } from '../graphql'

export const VehicleUseLabel: Record<VehicleUse, string> = {
  CONFIDENTIAL_COMM: '机要通信用车',
  EMERGENCY: '应急保障用车',
  LAW_ENFORCEMENT: '执法执勤用车',
  SPECIAL_TECH: '特种专业技术用车',
  OTHER_APPROVED: '其他按规定配备的公务用车',
}
