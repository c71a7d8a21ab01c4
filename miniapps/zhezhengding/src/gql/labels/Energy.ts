/* Generated from the SDL by tools/codegen.mjs. */
import type { Energy } from '../graphql'

export const EnergyLabel: Record<Energy, string> = {
  PETROL: '汽油',
  DIESEL: '柴油',
  HYBRID: '混合动力',
  PLUG_IN: '插电式混合动力',
  ELECTRIC: '纯电动',
  HYDROGEN: '燃料电池',
}
