/* Generated from the SDL by tools/codegen.mjs. */
import type { DivisionOrder } from '../graphql'

export const DivisionOrderLabel: Record<DivisionOrder, string> = {
  CODE: '按区划代码',
}
