/* Generated from the SDL by tools/codegen.mjs. */
import type { SettingOrder } from '../graphql'

export const SettingOrderLabel: Record<SettingOrder, string> = {
  REGION: '按区划',
  SINCE: '按生效时间',
}
