/* Generated from the SDL by tools/codegen.mjs. */
import type { PersonOrder } from '../graphql'

export const PersonOrderLabel: Record<PersonOrder, string> = {
  EMPLOYEE_CODE: '按人员编码',
}
