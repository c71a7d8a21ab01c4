/* Generated from the SDL by tools/codegen.mjs. */
import type { Lack } from '../graphql'

export const LackLabel: Record<Lack, string> = {
  SIGN_IN: '未登录',
  PERMISSION: '缺少权限',
  ROLE: '缺少岗位',
  REGION: '不在管辖范围内',
  STEP: '当前环节不可办理',
  TIME: '岗位未到或已过任期',
  STEP_UP: '须再次确认身份',
  OTHER: '其他原因',
}
