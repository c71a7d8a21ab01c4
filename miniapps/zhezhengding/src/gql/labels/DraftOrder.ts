/* Generated from the SDL by tools/codegen.mjs. */
import type { DraftOrder } from '../graphql'

export const DraftOrderLabel: Record<DraftOrder, string> = {
  NEWEST: '最近修改在前',
}
