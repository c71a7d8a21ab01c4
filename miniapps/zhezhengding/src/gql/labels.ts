/* Generated from the SDL by tools/codegen.mjs. */
import type * as Types from './graphql'

export const RefusalCodeLabel: Record<Types.RefusalCode, string> = {
  NOT_FOUND: '未找到',
  NOT_PERMITTED: '无权办理',
  WRONG_STATE: '当前状态不可办理',
  INVALID: '填写有误',
  CONFLICT: '已被他人更新或占用',
  TOO_MUCH: '超出限量',
  UNAVAILABLE: '暂时不可用',
}

export const RoleLabel: Record<Types.Role, string> = {
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
}

export const TripStateLabel: Record<Types.TripState, string> = {
  SUBMITTED: '待审核',
  RETURNED: '退回修改',
  APPROVED: '待受理',
  ACCEPTED: '待调度',
  SCHEDULED: '待派车',
  DISPATCHED: '待接单',
  CONFIRMED: '待出车',
  UNDERWAY: '用车中',
  BACK: '待填报',
  REPORTED: '待校核',
  CHECKED: '待评价',
  CLOSED: '已办结',
  REJECTED: '已驳回',
  DECLINED: '不予受理',
  WITHDRAWN: '已撤回',
  CANCELLED: '已取消',
}

export const TripPurposeLabel: Record<Types.TripPurpose, string> = {
  MEETING: '会议调研',
  RECEPTION: '公务接待',
  CONFIDENTIAL: '机要通信',
  EMERGENCY: '应急保障',
  ENFORCEMENT: '执法执勤',
  INSPECTION: '检查督查',
  GROUP: '三人以上集体公务',
  OTHER: '其他公务',
}

export const VehicleUseLabel: Record<Types.VehicleUse, string> = {
  CONFIDENTIAL_COMM: '机要通信用车',
  EMERGENCY: '应急保障用车',
  LAW_ENFORCEMENT: '执法执勤用车',
  SPECIAL_TECH: '特种专业技术用车',
  OTHER_APPROVED: '其他按规定配备的公务用车',
}

export const VehicleStateLabel: Record<Types.VehicleState, string> = {
  IN_SERVICE: '在用',
  MAINTENANCE: '维修',
  SEALED: '封存',
}
