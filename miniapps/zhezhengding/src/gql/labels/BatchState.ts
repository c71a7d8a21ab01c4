/* Generated from the SDL by tools/codegen.mjs. */
import type { BatchState } from '../graphql'

export const BatchStateLabel: Record<BatchState, string> = {
  CHECKING: '核对中',
  CHECKED: '已核对',
  COMMITTED: '已导入',
  UNDONE: '已撤销',
  DISCARDED: '已放弃',
}
