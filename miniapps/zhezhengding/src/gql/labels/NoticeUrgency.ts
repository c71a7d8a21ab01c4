/* Generated from the SDL by tools/codegen.mjs. */
import type { NoticeUrgency } from '../graphql'

export const NoticeUrgencyLabel: Record<NoticeUrgency, string> = {
  NORMAL: '一般',
  URGENT: '紧急',
}
