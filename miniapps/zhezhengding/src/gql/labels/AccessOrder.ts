/* Generated from the SDL by tools/codegen.mjs. */
import type { AccessOrder } from '../graphql'

export const AccessOrderLabel: Record<AccessOrder, string> = {
  LATEST: '最近的在先',
}
