/* Generated from the SDL by tools/codegen.mjs. */
import type { FormVersionOrder } from '../graphql'

export const FormVersionOrderLabel: Record<FormVersionOrder, string> = {
  NEWEST: '最近修改在前',
}
