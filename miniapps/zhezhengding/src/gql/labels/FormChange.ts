/* Generated from the SDL by tools/codegen.mjs. */
import type { FormChange } from '../graphql'

export const FormChangeLabel: Record<FormChange, string> = {
  ADDED: '新增',
  REMOVED: '删去',
  CHANGED: '改动',
  MOVED: '次序变动',
}
