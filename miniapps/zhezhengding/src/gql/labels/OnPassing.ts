/* Generated from the SDL by tools/codegen.mjs. */
import type { OnPassing } from '../graphql'

export const OnPassingLabel: Record<OnPassing, string> = {
  NOTHING: '只标明逾期',
  REMIND: '提醒办理人',
  ESCALATE: '提醒办理人并报告上级',
  TAKE: '由系统办理规定的环节',
}
