/* Generated from the SDL by tools/codegen.mjs. */
import type { LoginEnding } from '../graphql'

export const LoginEndingLabel: Record<LoginEnding, string> = {
  SIGNED_OUT: '本人退出',
  REPLACED: '在同一浏览器重新登录',
  SUSPENDED: '人员已停用',
  REVOKED: '管理员强制下线',
  ELSEWHERE: '在身份平台退出',
  REUSED: '刷新令牌被重复使用',
}
