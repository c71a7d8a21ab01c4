/* Generated from the SDL by tools/codegen.mjs. */
import type { DeliveryState } from '../graphql'

export const DeliveryStateLabel: Record<DeliveryState, string> = {
  QUEUED: '待发送',
  SENDING: '发送中',
  SENT: '已发送',
  DELIVERED: '已送达',
  FAILED: '发送失败',
  UNCERTAIN: '未能确认是否发出',
}
