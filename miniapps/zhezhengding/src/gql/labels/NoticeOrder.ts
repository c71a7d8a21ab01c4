/* Generated from the SDL by tools/codegen.mjs. */
import type { NoticeOrder } from '../graphql'

export const NoticeOrderLabel: Record<NoticeOrder, string> = {
  UNREAD: '未读在前，最近的在前',
  NEWEST: '最近的在前',
}
