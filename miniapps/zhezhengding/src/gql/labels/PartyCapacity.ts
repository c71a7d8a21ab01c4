/* Generated from the SDL by tools/codegen.mjs. */
import type { PartyCapacity } from '../graphql'

export const PartyCapacityLabel: Record<PartyCapacity, string> = {
  NAMED: '办件所列人员',
  TRANSFEREE: '转办接收人',
  SIGNER_BEFORE: '前加签人',
  SIGNER_AFTER: '后加签人',
  CONSULTED: '被征求意见人',
  COPIED: '抄送对象',
}
