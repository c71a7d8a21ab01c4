/* Generated from the SDL by tools/codegen.mjs. */
import type { PersonState } from '../graphql'

export const PersonStateLabel: Record<PersonState, string> = {
  ACTIVE: '在职',
  SUSPENDED: '停用',
  LEFT: '离职',
}
