/* Generated from the SDL by tools/codegen.mjs. */
import type { BatchOrder } from '../graphql'

export const BatchOrderLabel: Record<BatchOrder, string> = {
  NEWEST: '最近导入在前',
}
