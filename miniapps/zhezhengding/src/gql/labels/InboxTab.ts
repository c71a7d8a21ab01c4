/* Generated from the SDL by tools/codegen.mjs. */
import type { InboxTab } from '../graphql'

export const InboxTabLabel: Record<InboxTab, string> = {
  WAITING: '待办',
  OVERDUE: '逾期',
  CONSULT: '征求我意见',
  STARTED: '我发起的',
  COPIED: '抄送我的',
  DONE: '已办',
}
