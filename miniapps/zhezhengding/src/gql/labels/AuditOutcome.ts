/* Generated from the SDL by tools/codegen.mjs. */
import type { AuditOutcome } from '../graphql'

export const AuditOutcomeLabel: Record<AuditOutcome, string> = {
  DONE: '成功',
  REFUSED: '拒绝',
  FAILED: '失败',
}
