/* Generated from the SDL by tools/codegen.mjs. */
import type { LedgerCheck } from '../graphql'

export const LedgerCheckLabel: Record<LedgerCheck, string> = {
  SHAPE: '列数不符',
  QUOTE: '引号不配对',
  FORMULA: '公式错误',
  MERGED: '合并单元格',
  CONTROL: '控制字符',
  GARBLED: '乱码',
  REQUIRED: '必填未填',
  KIND: '类型不符',
  RANGE: '超出范围',
  LENGTH: '文字过长',
  PATTERN: '格式不符',
  UNKNOWN: '对应不到',
  REPEATED: '重复',
  TAKEN: '已被占用',
  ORDER: '先后不合',
  REACH: '不在管辖范围',
  RULE: '不合规则',
}
