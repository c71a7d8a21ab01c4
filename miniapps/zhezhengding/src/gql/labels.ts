/* Generated from the SDL by tools/codegen.mjs. */
import type * as Types from './graphql'

export const AccessOrderLabel: Record<Types.AccessOrder, string> = {
  LATEST: '最近的在先',
}

export const ActLabel: Record<Types.Act, string> = {
  STEP: '办理',
  RETURN: '退回',
  TAKE_BACK: '收回',
  TRANSFER: '转办',
  ADD_SIGNER: '加签',
  SIGN: '签署',
  CONSULT: '征求意见',
  ANSWER: '答复',
  COPY: '抄送',
  URGE: '催办',
  COMMENT: '留言',
  SUSPEND: '暂停',
  RESUME: '恢复',
}

export const AppointmentOrderLabel: Record<Types.AppointmentOrder, string> = {
  SINCE: '最近任职在前',
}

export const AttachmentWarningLabel: Record<Types.AttachmentWarning, string> = {
  MACROS: '含有宏，打开时请勿启用',
  ENCRYPTED: '已加密，未能检查内容',
  SCRIPT: '文档含有脚本或自动动作',
}

export const AuditKindLabel: Record<Types.AuditKind, string> = {
  CHANGE: '业务变更',
  SIGN_IN: '登录与退出',
  REFUSAL: '被拒绝的访问',
  EXPORT: '数据导出',
  REVEAL: '查看完整个人信息',
  SECURITY: '安全管理',
}

export const AuditOrderLabel: Record<Types.AuditOrder, string> = {
  LATEST: '最近的在先',
  EARLIEST: '最早的在先',
}

export const AuditOutcomeLabel: Record<Types.AuditOutcome, string> = {
  DONE: '成功',
  REFUSED: '拒绝',
  FAILED: '失败',
}

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

export const CalendarYearOrderLabel: Record<Types.CalendarYearOrder, string> = {
  YEAR: '按年份',
}

export const DelegationOrderLabel: Record<Types.DelegationOrder, string> = {
  SINCE: '最近委托在前',
}

export const DivisionOrderLabel: Record<Types.DivisionOrder, string> = {
  CODE: '按区划代码',
}

export const DraftOrderLabel: Record<Types.DraftOrder, string> = {
  NEWEST: '最近修改在前',
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

export const FieldKindLabel: Record<Types.FieldKind, string> = {
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

export const FormChangeLabel: Record<Types.FormChange, string> = {
  ADDED: '新增',
  REMOVED: '删去',
  CHANGED: '改动',
  MOVED: '次序变动',
}

export const FormStateLabel: Record<Types.FormState, string> = {
  DRAFT: '编制中',
  PUBLISHED: '施行中',
  REPLACED: '已被新版取代',
  DISCARDED: '已放弃',
}

export const FormVersionOrderLabel: Record<Types.FormVersionOrder, string> = {
  NEWEST: '最近修改在前',
}

export const InboxOrderLabel: Record<Types.InboxOrder, string> = {
  MOVED: '最近变动在前',
  DUE: '最早到期在前',
  ENTERED: '等候最久在前',
}

export const InboxTabLabel: Record<Types.InboxTab, string> = {
  WAITING: '待办',
  OVERDUE: '逾期',
  CONSULT: '征求我意见',
  STARTED: '我发起的',
  COPIED: '抄送我的',
  DONE: '已办',
}

export const LackLabel: Record<Types.Lack, string> = {
  SIGN_IN: '未登录',
  PERMISSION: '缺少权限',
  ROLE: '缺少岗位',
  REGION: '不在管辖范围内',
  STEP: '当前环节不可办理',
  TIME: '岗位未到或已过任期',
  STEP_UP: '须再次确认身份',
  OTHER: '其他原因',
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

export const LoginEndingLabel: Record<Types.LoginEnding, string> = {
  SIGNED_OUT: '本人退出',
  REPLACED: '在同一浏览器重新登录',
  SUSPENDED: '人员已停用',
  REVOKED: '管理员强制下线',
  ELSEWHERE: '在身份平台退出',
  REUSED: '刷新令牌被重复使用',
}

export const LoginKindLabel: Record<Types.LoginKind, string> = {
  BROWSER: '浏览器',
  APP: '应用内页面',
  PROGRAM: '程序',
}

export const LoginOrderLabel: Record<Types.LoginOrder, string> = {
  BEGAN: '最近登录在前',
}

export const MeasureLabel: Record<Types.Measure, string> = {
  OFFICE_MINUTES: '工作时间（分钟）',
  WORKING_DAYS: '工作日',
  MINUTES: '自然时间（分钟）',
  CALENDAR_DAYS: '自然日',
  MONTHS: '月',
}

export const OnPassingLabel: Record<Types.OnPassing, string> = {
  NOTHING: 'NOTHING',
  REMIND: 'REMIND',
  ESCALATE: 'ESCALATE',
  TAKE: 'TAKE',
}

export const PartyCapacityLabel: Record<Types.PartyCapacity, string> = {
  NAMED: '办件所列人员',
  TRANSFEREE: '转办接收人',
  SIGNER_BEFORE: '前加签人',
  SIGNER_AFTER: '后加签人',
  CONSULTED: '被征求意见人',
  COPIED: '抄送对象',
}

export const PermissionLabel: Record<Types.Permission, string> = {
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
  LEDGERS_IMPORT: '导入台账',
  LEDGERS_EXPORT: '导出台账',
  SECURITY_MANAGE: '管理登录会话与安全设置',
  AUDIT_READ: '查看审计记录与访问台账',
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
  STEP_UP: '须再次确认身份',
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
  SECURITY_ADMIN: '安全管理员',
  AUDIT_ADMIN: '审计管理员',
}

export const SettingOrderLabel: Record<Types.SettingOrder, string> = {
  REGION: '按区划',
  SINCE: '按生效时间',
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
