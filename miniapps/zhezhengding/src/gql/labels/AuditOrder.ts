/* Generated from the SDL by tools/codegen.mjs. */
import type { AuditOrder } from '../graphql'

export const AuditOrderLabel: Record<AuditOrder, string> = {
  LATEST: '最近的在先',
  EARLIEST: '最早的在先',
}
