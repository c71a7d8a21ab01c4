/* Generated from the SDL by tools/codegen.mjs. */
import type { Act } from '../graphql'

export const ActLabel: Record<Act, string> = {
  STEP: '办理',
  RETURN: '退回',
  TAKE_BACK: '收回',
  TRANSFER: '转办',
  ADD_SIGNER: '加签',
  SIGN: '签署',
  CONSULT: '征求意见',
  ANSWER: '答复',
  COPY: '抄送',
  URGE: '催办',
  COMMENT: '留言',
  SUSPEND: '暂停',
  RESUME: '恢复',
}
