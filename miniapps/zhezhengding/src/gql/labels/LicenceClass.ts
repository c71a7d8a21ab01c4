/* Generated from the SDL by tools/codegen.mjs. */
import type { LicenceClass } from '../graphql'

export const LicenceClassLabel: Record<LicenceClass, string> = {
  A1: 'A1大型客车',
  A2: 'A2重型牵引挂车',
  A3: 'A3城市公交车',
  B1: 'B1中型客车',
  B2: 'B2大型货车',
  C1: 'C1小型汽车',
  C2: 'C2小型自动挡汽车',
}
