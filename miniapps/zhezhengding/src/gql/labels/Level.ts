/* Generated from the SDL by tools/codegen.mjs. */
import type { Level } from '../graphql'

export const LevelLabel: Record<Level, string> = {
  PROVINCE: '省级',
  CITY: '市级',
  COUNTY: '县级',
}
