/* Generated from the SDL by tools/codegen.mjs. */
import type { PlateColour } from '../graphql'

export const PlateColourLabel: Record<PlateColour, string> = {
  BLUE: '蓝牌',
  GREEN: '绿牌',
  YELLOW: '黄牌',
  WHITE: '白牌',
}
