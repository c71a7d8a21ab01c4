/* Generated from the SDL by tools/codegen.mjs. */
import type { VehicleOrder } from '../graphql'

export const VehicleOrderLabel: Record<VehicleOrder, string> = {
  ASSET_NUMBER: '按资产编号',
  NEWEST: '最近登记在前',
}
