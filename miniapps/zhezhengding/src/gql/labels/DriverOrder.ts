/* Generated from the SDL by tools/codegen.mjs. */
import type { DriverOrder } from '../graphql'

export const DriverOrderLabel: Record<DriverOrder, string> = {
  EMPLOYEE_CODE: '按人员编码',
}
