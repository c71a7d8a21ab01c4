/* Generated from the SDL by tools/codegen.mjs. */
import type { FieldKind } from '../graphql'

export const FieldKindLabel: Record<FieldKind, string> = {
  TEXT: '单行文字',
  LONG_TEXT: '多行文字',
  INTEGER: '整数',
  DECIMAL: '小数',
  MONEY: '金额',
  DATE: '日期',
  MOMENT: '日期和时间',
  YES_NO: '是或否',
  ONE_OF: '单选',
  SEVERAL_OF: '多选',
  PERSON: '人员',
  UNIT: '单位',
  REGION: '区划',
  ATTACHMENT: '附件',
  TABLE: '多行表格',
  NOTE: '说明文字',
}
