/* Generated from the SDL by tools/codegen.mjs. */
import type { NoticeChannel } from '../graphql'

export const NoticeChannelLabel: Record<NoticeChannel, string> = {
  IN_APP: '站内',
  ZHEZHENGDING: '浙政钉工作通知',
  SMS: '短信',
  MAIL: '邮件',
}
