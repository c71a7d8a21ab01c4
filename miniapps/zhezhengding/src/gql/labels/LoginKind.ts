/* Generated from the SDL by tools/codegen.mjs. */
import type { LoginKind } from '../graphql'

export const LoginKindLabel: Record<LoginKind, string> = {
  BROWSER: '浏览器',
  APP: '应用内页面',
  PROGRAM: '程序',
}
