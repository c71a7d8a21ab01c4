/* Generated from the SDL by tools/codegen.mjs. */
import type { AuditKind } from '../graphql'

export const AuditKindLabel: Record<AuditKind, string> = {
  CHANGE: '业务变更',
  SIGN_IN: '登录与退出',
  REFUSAL: '被拒绝的访问',
  EXPORT: '数据导出',
  REVEAL: '查看完整个人信息',
  SECURITY: '安全管理',
}
