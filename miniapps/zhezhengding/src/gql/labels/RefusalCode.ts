/* Generated from the SDL by tools/codegen.mjs. */
import type { RefusalCode } from '../graphql'

export const RefusalCodeLabel: Record<RefusalCode, string> = {
  NOT_FOUND: '未找到',
  NOT_PERMITTED: '无权办理',
  STEP_UP: '须再次确认身份',
  WRONG_STATE: '当前状态不可办理',
  INVALID: '填写有误',
  CONFLICT: '已被他人更新或占用',
  TOO_MUCH: '超出限量',
  UNAVAILABLE: '暂时不可用',
}
