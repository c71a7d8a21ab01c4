/* Generated from the SDL by tools/codegen.mjs. */
import type { DriverState } from '../graphql'

export const DriverStateLabel: Record<DriverState, string> = {
  ON_DUTY: '在岗',
  ON_LEAVE: '休假',
  LEFT: '离岗',
}
