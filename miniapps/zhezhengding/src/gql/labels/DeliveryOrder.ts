/* Generated from the SDL by tools/codegen.mjs. */
import type { DeliveryOrder } from '../graphql'

export const DeliveryOrderLabel: Record<DeliveryOrder, string> = {
  NEWEST: '最近的在前',
  STATE: '按送达状态',
}
