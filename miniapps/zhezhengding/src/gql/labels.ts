/* Generated from the SDL by tools/codegen.mjs. */
import type * as Types from './graphql'

export const BatchOrderLabel: Record<Types.BatchOrder, string> = {
  NEWEST: '最近导入在前',
}

export const BatchStateLabel: Record<Types.BatchState, string> = {
  CHECKING: '核对中',
  CHECKED: '已核对',
  COMMITTED: '已导入',
  UNDONE: '已撤销',
  DISCARDED: '已放弃',
}

export const CalendarOrderLabel: Record<Types.CalendarOrder, string> = {
  DAY: '按日期',
}

export const DivisionOrderLabel: Record<Types.DivisionOrder, string> = {
  CODE: '按区划代码',
}

export const DriverOrderLabel: Record<Types.DriverOrder, string> = {
  EMPLOYEE_CODE: '按人员编码',
}

export const DriverStateLabel: Record<Types.DriverState, string> = {
  ON_DUTY: '在岗',
  ON_LEAVE: '休假',
  LEFT: '离岗',
}

export const EnergyLabel: Record<Types.Energy, string> = {
  PETROL: '汽油',
  DIESEL: '柴油',
  HYBRID: '混合动力',
  PLUG_IN: '插电式混合动力',
  ELECTRIC: '纯电动',
  HYDROGEN: '燃料电池',
}

export const LedgerCheckLabel: Record<Types.LedgerCheck, string> = {
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

export const LevelLabel: Record<Types.Level, string> = {
  PROVINCE: '省级',
  CITY: '市级',
  COUNTY: '县级',
}

export const LicenceClassLabel: Record<Types.LicenceClass, string> = {
  A1: 'A1大型客车',
  A2: 'A2重型牵引挂车',
  A3: 'A3城市公交车',
  B1: 'B1中型客车',
  B2: 'B2大型货车',
  C1: 'C1小型汽车',
  C2: 'C2小型自动挡汽车',
}

export const MeasureLabel: Record<Types.Measure, string> = {
  OFFICE_MINUTES: '工作时间（分钟）',
  WORKING_DAYS: '工作日',
  MINUTES: '自然时间（分钟）',
}

export const PermissionLabel: Record<Types.Permission, string> = {
  DIRECTORY_READ: '查看机构、人员与岗位',
  DIRECTORY_MANAGE: '维护机构、人员与岗位',
  CALENDAR_MANAGE: '维护工作日历',
  VEHICLES_READ: '查看公务用车与驾驶员',
  VEHICLES_REGISTER: '登记公务用车与驾驶员',
  TRIPS_READ: '查看本范围用车申请',
  TRIPS_APPLY: '申请公务用车',
  TERMS_MANAGE: '设置流程环节的主体、时间与时限',
  LEDGERS_IMPORT: '导入台账',
  LEDGERS_EXPORT: '导出台账',
  PERSONAL_DATA_REVEAL: '查看完整个人信息',
}

export const PersonOrderLabel: Record<Types.PersonOrder, string> = {
  EMPLOYEE_CODE: '按人员编码',
}

export const PersonStateLabel: Record<Types.PersonState, string> = {
  ACTIVE: '在职',
  SUSPENDED: '停用',
  LEFT: '离职',
}

export const PlateColourLabel: Record<Types.PlateColour, string> = {
  BLUE: '蓝牌',
  GREEN: '绿牌',
  YELLOW: '黄牌',
  WHITE: '白牌',
}

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

export const SettingOrderLabel: Record<Types.SettingOrder, string> = {
  REGION: '按区划',
}

export const TripOrderLabel: Record<Types.TripOrder, string> = {
  NEWEST: '最近申请在前',
  SOONEST: '最早出车在前',
  LATEST: '最晚出车在前',
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

export const TripStateLabel: Record<Types.TripState, string> = {
  DRAFT: '草稿',
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

export const UnitKindLabel: Record<Types.UnitKind, string> = {
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

export const UnitOrderLabel: Record<Types.UnitOrder, string> = {
  CODE: '按单位编码',
  NAME: '按名称',
}

export const VehicleOrderLabel: Record<Types.VehicleOrder, string> = {
  ASSET_NUMBER: '按资产编号',
  NEWEST: '最近登记在前',
}

export const VehicleStateLabel: Record<Types.VehicleState, string> = {
  IN_SERVICE: '在用',
  MAINTENANCE: '维修',
  SEALED: '封存',
  DISPOSED: '已处置',
}

export const VehicleUseLabel: Record<Types.VehicleUse, string> = {
  CONFIDENTIAL_COMM: '机要通信用车',
  EMERGENCY: '应急保障用车',
  LAW_ENFORCEMENT: '执法执勤用车',
  SPECIAL_TECH: '特种专业技术用车',
  OTHER_APPROVED: '其他按规定配备的公务用车',
}
