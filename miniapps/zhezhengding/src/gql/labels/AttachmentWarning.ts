/* Generated from the SDL by tools/codegen.mjs. */
import type { AttachmentWarning } from '../graphql'

export const AttachmentWarningLabel: Record<AttachmentWarning, string> = {
  MACROS: '含有宏，打开时请勿启用',
  ENCRYPTED: '已加密，未能检查内容',
  SCRIPT: '文档含有脚本或自动动作',
}
