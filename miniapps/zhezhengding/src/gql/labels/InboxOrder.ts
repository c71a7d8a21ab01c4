/* Generated from the SDL by tools/codegen.mjs. */
import type { InboxOrder } from '../graphql'

export const InboxOrderLabel: Record<InboxOrder, string> = {
  MOVED: '最近变动在前',
  DUE: '最早到期在前',
  ENTERED: '等候最久在前',
}
