/* Generated from the SDL by tools/codegen.mjs. */
import type { Role } from '../graphql'

export const RoleLabel: Record<Role, string> = {
  STAFF: '工作人员',
  UNIT_REVIEWER: '用车单位审核人',
  INTAKE: '平台受理员',
  DISPATCHER: '调度员',
  DRIVER: '驾驶员',
  COST_CLERK: '费用校核员',
  FLEET_ADMIN: '车辆管理员',
  AUTHORITY: '公务用车主管部门',
  SUPERVISOR: '监督人员',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDIT_ADMIN: '审计管理员',
}
