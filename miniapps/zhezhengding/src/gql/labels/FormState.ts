/* Generated from the SDL by tools/codegen.mjs. */
import type { FormState } from '../graphql'

export const FormStateLabel: Record<FormState, string> = {
  DRAFT: '编制中',
  PUBLISHED: '施行中',
  REPLACED: '已被新版取代',
  DISCARDED: '已放弃',
}
