/* Generated from the SDL by tools/codegen.mjs. */
import type { UnitOrder } from '../graphql'

export const UnitOrderLabel: Record<UnitOrder, string> = {
  CODE: '按单位编码',
  NAME: '按名称',
}
