/* Generated from the SDL by tools/codegen.mjs. */
import type { UnitKind } from '../graphql'

export const UnitKindLabel: Record<UnitKind, string> = {
  PARTY: '党委部门',
  CONGRESS: '人大机关',
  GOVERNMENT: '政府部门',
  CONSULTATIVE: '政协机关',
  SUPERVISION: '监察机关',
  COURT: '审判机关',
  PROCURATORATE: '检察机关',
  MASS: '群团组织',
  INSTITUTION: '事业单位',
}
