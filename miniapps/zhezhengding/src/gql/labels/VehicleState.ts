/* Generated from the SDL by tools/codegen.mjs. */
import type { VehicleState } from '../graphql'

export const VehicleStateLabel: Record<VehicleState, string> = {
  IN_SERVICE: '在用',
  MAINTENANCE: '维修',
  SEALED: '封存',
  DISPOSED: '已处置',
}
