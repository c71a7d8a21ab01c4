/* Generated from the SDL by tools/codegen.mjs. */
import type { LoginOrder } from '../graphql'

export const LoginOrderLabel: Record<LoginOrder, string> = {
  BEGAN: '最近登录在前',
}
