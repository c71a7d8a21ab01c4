/* Generated from the SDL by tools/codegen.mjs. */
import type { Permission } from '../graphql'

export const PermissionLabel: Record<Permission, string> = {
  DIRECTORY_READ: '查看机构、人员与岗位',
  DIRECTORY_MANAGE: '维护机构、人员与岗位',
  APPOINT: '任免岗位、查看委托',
  CALENDAR_MANAGE: '维护工作日历',
  VEHICLES_READ: '查看公务用车与驾驶员',
  VEHICLES_REGISTER: '登记公务用车与驾驶员',
  TRIPS_READ: '查看本范围用车申请',
  TRIPS_APPLY: '申请公务用车',
  TERMS_MANAGE: '设置流程环节的主体、时间与时限',
  CASES_OPEN: '申请通用办件',
  CASES_READ: '查看本范围通用办件',
  FORMS_MANAGE: '编制表单',
  FORMS_PUBLISH: '发布与停用表单',
  DRAFTS_READ: '查看他人的草稿（不授予任何岗位）',
  ATTACHMENTS_READ: '查看本范围内的附件',
  NOTICES_MANAGE: '查看与再次发送本范围内的通知',
  LEDGERS_IMPORT: '导入台账',
  LEDGERS_EXPORT: '导出台账',
  SECURITY_MANAGE: '管理登录会话与安全设置',
  AUDIT_READ: '查看审计记录与访问台账',
  PERSONAL_DATA_REVEAL: '查看完整个人信息',
}
