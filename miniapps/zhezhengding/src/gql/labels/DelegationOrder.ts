/* Generated from the SDL by tools/codegen.mjs. */
import type { DelegationOrder } from '../graphql'

export const DelegationOrderLabel: Record<DelegationOrder, string> = {
  SINCE: '最近委托在前',
}
