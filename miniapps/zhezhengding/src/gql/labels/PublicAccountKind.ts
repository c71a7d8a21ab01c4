/* Generated from the SDL by tools/codegen.mjs. */
import type { PublicAccountKind } from '../graphql'

export const PublicAccountKindLabel: Record<PublicAccountKind, string> = {
  PERSON: '自然人',
  LEGAL_PERSON: '法人',
}
