/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 日期，如 2026-03-02 */
  Date: { input: string; output: string; }
  /** 时间，带时区，按北京时间给出，如 2026-03-02T08:30:00+08:00 */
  DateTime: { input: string; output: string; }
  /** 十进制数，以文字给出，不失精度，如 120.50 */
  Decimal: { input: string; output: string; }
  /** Represents a file upload. */
  Upload: { input: Blob; output: Blob; }
};

/** 工作日历的筛选 */
export type CalendarFilter = {
  /** 年份 */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 工作日历的排序 */
export type CalendarOrder =
  /** 按日期 */
  | 'DAY';

/** 行政区划的筛选 */
export type DivisionFilter = {
  /** 层级 */
  level?: InputMaybe<Level>;
  /** 上级区划代码 */
  parentCode?: InputMaybe<Scalars['String']['input']>;
};

/** 行政区划的排序 */
export type DivisionOrder =
  /** 按区划代码 */
  | 'CODE';

/** 驾驶员的筛选 */
export type DriverFilter = {
  /** 姓名或人员编码包含的文字 */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 手机号码（只在您可查看完整号码的驾驶员中查找） */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 在岗状态 */
  state?: InputMaybe<DriverState>;
  /** 准驾车型 */
  licenceClass?: InputMaybe<LicenceClass>;
  /** 所属单位 */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** 驾驶员的排序 */
export type DriverOrder =
  /** 按人员编码 */
  | 'EMPLOYEE_CODE';

/** 驾驶员在岗状态。依据 6.4.3.3-4 */
export type DriverState =
  /** 在岗 */
  | 'ON_DUTY'
  /** 休假 */
  | 'ON_LEAVE'
  /** 离岗 */
  | 'LEFT';

/** 能源类型。依据 6.4.3.1-1 */
export type Energy =
  /** 汽油 */
  | 'PETROL'
  /** 柴油 */
  | 'DIESEL'
  /** 混合动力 */
  | 'HYBRID'
  /** 插电式混合动力 */
  | 'PLUG_IN'
  /** 纯电动 */
  | 'ELECTRIC'
  /** 燃料电池 */
  | 'HYDROGEN';

/** 层级。依据 6.4.3.2-1 */
export type Level =
  /** 省级 */
  | 'PROVINCE'
  /** 市级 */
  | 'CITY'
  /** 县级 */
  | 'COUNTY';

/** 准驾车型。依据 6.4.3.3-4 */
export type LicenceClass =
  /** A1大型客车 */
  | 'A1'
  /** A2重型牵引挂车 */
  | 'A2'
  /** A3城市公交车 */
  | 'A3'
  /** B1中型客车 */
  | 'B1'
  /** B2大型货车 */
  | 'B2'
  /** C1小型汽车 */
  | 'C1'
  /** C2小型自动挡汽车 */
  | 'C2';

/** 时限的计量单位。依据 6.4.3.3-14 */
export type Measure =
  /** 工作时间（分钟） */
  | 'OFFICE_MINUTES'
  /** 工作日 */
  | 'WORKING_DAYS'
  /** 自然时间（分钟） */
  | 'MINUTES';

/** 任职登记表。依据 7.1-1 */
export type NewAppointmentInput = {
  /** 人员 */
  personId: Scalars['ID']['input'];
  /** 岗位 */
  role: Role;
  /** 管辖区划代码 */
  regionCode: Scalars['String']['input'];
  /** 任职开始日期 */
  since: Scalars['Date']['input'];
  /** 管辖单位（填写后只及该单位及其下级单位） */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 只管本级 */
  exact?: Scalars['Boolean']['input'];
  /** 任职截止日期 */
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** 工作日历登记表。依据 6.4.3.3-13 */
export type NewCalendarDayInput = {
  /** 日期 */
  day: Scalars['Date']['input'];
  /** 是否上班 */
  worked: Scalars['Boolean']['input'];
  /** 节日或说明 */
  name: Scalars['String']['input'];
};

/** 驾驶员登记表。依据 6.4.3.1-1 */
export type NewDriverInput = {
  /** 人员 */
  personId: Scalars['ID']['input'];
  /** 联系电话 */
  phone: Scalars['String']['input'];
  /** 准驾车型 */
  licenceClass: LicenceClass;
  /** 驾驶证有效期至 */
  licenceUntil: Scalars['Date']['input'];
  /** 驾驶证号 */
  licenceNumber?: InputMaybe<Scalars['String']['input']>;
};

/** 用车评价单。依据 6.4.3.3-11 */
export type NewRatingInput = {
  /** 准时，一至五星 */
  punctuality: Scalars['Int']['input'];
  /** 态度，一至五星 */
  attitude: Scalars['Int']['input'];
  /** 安全，一至五星 */
  safety: Scalars['Int']['input'];
  /** 整洁，一至五星 */
  cleanliness: Scalars['Int']['input'];
  /** 意见 */
  comment?: InputMaybe<Scalars['String']['input']>;
};

/** 用车填报单。依据 6.4.3.3-9 */
export type NewReportInput = {
  /** 行驶里程（公里） */
  kilometres: Scalars['Int']['input'];
  /** 路桥费（元） */
  tolls: Scalars['Decimal']['input'];
  /** 停车费（元） */
  parking: Scalars['Decimal']['input'];
  /** 加油或充电费（元） */
  fuel: Scalars['Decimal']['input'];
  /** 加油量（升）或充电量（千瓦时） */
  fuelLitres?: InputMaybe<Scalars['Decimal']['input']>;
  /** 归队里程表读数（公里）（更正归队时的读数） */
  odometerEnd?: InputMaybe<Scalars['Int']['input']>;
  /** 说明 */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** 环节设置表。依据 6.4.3.3-12、6.4.3.3-13、6.4.3.3-14 */
export type NewTermsInput = {
  /** 区划代码 */
  regionCode: Scalars['String']['input'];
  /** 流程（* 为全部流程） */
  workflow?: Scalars['String']['input'];
  /** 环节（* 为全部环节） */
  step?: Scalars['String']['input'];
  /** 单位（填写后只及该单位） */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 办理岗位（不填即不另设） */
  role?: InputMaybe<Role>;
  /** 时限数量 */
  limitAmount?: InputMaybe<Scalars['Int']['input']>;
  /** 时限单位 */
  limitMeasure?: InputMaybe<Measure>;
  /** 工作时间（如 08:30-12:00 14:00-17:30） */
  officeHours?: InputMaybe<Scalars['String']['input']>;
};

/** 用车申请单。依据 6.4.3.3-1 */
export type NewTripInput = {
  /** 用车事由类别 */
  purpose: TripPurpose;
  /** 用车事由 */
  reason: Scalars['String']['input'];
  /** 乘车人数（不含驾驶员） */
  passengers: Scalars['Int']['input'];
  /** 出发地 */
  origin: Scalars['String']['input'];
  /** 目的地 */
  destination: Scalars['String']['input'];
  /** 出车时间 */
  startsAt: Scalars['DateTime']['input'];
  /** 返回时间 */
  endsAt: Scalars['DateTime']['input'];
  /** 用车单位（不填即为本人所在单位） */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** 新设单位登记表。依据 7.1-1 */
export type NewUnitInput = {
  /** 单位编码 */
  code: Scalars['String']['input'];
  /** 单位名称 */
  name: Scalars['String']['input'];
  /** 单位简称 */
  shortName: Scalars['String']['input'];
  /** 单位类别 */
  kind: UnitKind;
  /** 层级 */
  level: Level;
  /** 所在区划代码 */
  regionCode: Scalars['String']['input'];
  /** 统一社会信用代码 */
  creditCode?: InputMaybe<Scalars['String']['input']>;
  /** 上级单位 */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** 公务用车登记表。依据 6.4.3.1-1 */
export type NewVehicleInput = {
  /** 资产编号 */
  assetNumber: Scalars['String']['input'];
  /** 所属单位 */
  unitId: Scalars['ID']['input'];
  /** 用途 */
  use: VehicleUse;
  /** 核定座位数（含驾驶员） */
  seats: Scalars['Int']['input'];
  /** 号牌号码 */
  plateNumber?: InputMaybe<Scalars['String']['input']>;
  /** 车辆识别代号 */
  vin?: InputMaybe<Scalars['String']['input']>;
  /** 品牌 */
  brand?: Scalars['String']['input'];
  /** 型号 */
  model?: Scalars['String']['input'];
  /** 能源类型 */
  energy?: InputMaybe<Energy>;
  /** 购置价格（元）（不含车辆购置税） */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** 启用日期 */
  inServiceOn?: InputMaybe<Scalars['Date']['input']>;
  /** 保险有效期至 */
  insuredUntil?: InputMaybe<Scalars['Date']['input']>;
  /** 年检有效期至 */
  inspectedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** 里程表读数（公里） */
  odometer?: Scalars['Int']['input'];
};

/** 权限。依据 7.1-1 */
export type Permission =
  /** 查看机构、人员与岗位 */
  | 'DIRECTORY_READ'
  /** 维护机构、人员与岗位 */
  | 'DIRECTORY_MANAGE'
  /** 维护工作日历 */
  | 'CALENDAR_MANAGE'
  /** 查看公务用车与驾驶员 */
  | 'VEHICLES_READ'
  /** 登记公务用车与驾驶员 */
  | 'VEHICLES_REGISTER'
  /** 查看本范围用车申请 */
  | 'TRIPS_READ'
  /** 申请公务用车 */
  | 'TRIPS_APPLY'
  /** 设置流程环节的主体、时间与时限 */
  | 'TERMS_MANAGE'
  /** 导入台账 */
  | 'LEDGERS_IMPORT'
  /** 导出台账 */
  | 'LEDGERS_EXPORT'
  /** 查看完整个人信息 */
  | 'PERSONAL_DATA_REVEAL';

/** 人员的筛选 */
export type PersonFilter = {
  /** 姓名或人员编码包含的文字 */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 手机号码（只在您可查看完整号码的人员中查找） */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 所在单位 */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 在职状态 */
  state?: InputMaybe<PersonState>;
  /** 所任岗位 */
  role?: InputMaybe<Role>;
};

/** 人员的排序 */
export type PersonOrder =
  /** 按人员编码 */
  | 'EMPLOYEE_CODE';

/** 在职状态。依据 7.1-1 */
export type PersonState =
  /** 在职 */
  | 'ACTIVE'
  /** 停用 */
  | 'SUSPENDED'
  /** 离职 */
  | 'LEFT';

/** 号牌颜色。依据 6.4.3.5-1 */
export type PlateColour =
  /** 蓝牌 */
  | 'BLUE'
  /** 绿牌 */
  | 'GREEN'
  /** 黄牌 */
  | 'YELLOW'
  /** 白牌 */
  | 'WHITE';

/** 拒绝的原因 */
export type RefusalCode =
  /** 未找到 */
  | 'NOT_FOUND'
  /** 无权办理 */
  | 'NOT_PERMITTED'
  /** 当前状态不可办理 */
  | 'WRONG_STATE'
  /** 填写有误 */
  | 'INVALID'
  /** 已被他人更新或占用 */
  | 'CONFLICT'
  /** 超出限量 */
  | 'TOO_MUCH'
  /** 暂时不可用 */
  | 'UNAVAILABLE';

/** 岗位。依据 7.1-1 */
export type Role =
  /** 工作人员 */
  | 'STAFF'
  /** 用车单位审核人 */
  | 'UNIT_REVIEWER'
  /** 平台受理员 */
  | 'INTAKE'
  /** 调度员 */
  | 'DISPATCHER'
  /** 驾驶员 */
  | 'DRIVER'
  /** 费用校核员 */
  | 'COST_CLERK'
  /** 车辆管理员 */
  | 'FLEET_ADMIN'
  /** 公务用车主管部门 */
  | 'AUTHORITY'
  /** 监督人员 */
  | 'SUPERVISOR'
  /** 系统管理员 */
  | 'SYSTEM_ADMIN';

/** 环节设置的排序 */
export type SettingOrder =
  /** 按区划 */
  | 'REGION';

/** 用车申请的筛选 */
export type TripFilter = {
  /** 办理状态，任一 */
  states?: InputMaybe<Array<TripState>>;
  /** 我申请的 */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** 派给我的 */
  driving?: InputMaybe<Scalars['Boolean']['input']>;
  /** 等我办理的 */
  openToMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** 编号、事由、出发地或目的地包含的文字 */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 返回时间晚于（与时间范围有交集的用车） */
  startsFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** 出车时间早于 */
  startsBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** 用车单位 */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 所派车辆 */
  vehicleId?: InputMaybe<Scalars['ID']['input']>;
  /** 此刻已逾期未办 */
  overdueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** 用车申请的排序 */
export type TripOrder =
  /** 最近申请在前 */
  | 'NEWEST'
  /** 最早出车在前 */
  | 'SOONEST'
  /** 最晚出车在前 */
  | 'LATEST';

/** 用车事由类别。依据 6.4.3.3-1 */
export type TripPurpose =
  /** 会议调研 */
  | 'MEETING'
  /** 公务接待 */
  | 'RECEPTION'
  /** 机要通信 */
  | 'CONFIDENTIAL'
  /** 应急保障 */
  | 'EMERGENCY'
  /** 执法执勤 */
  | 'ENFORCEMENT'
  /** 检查督查 */
  | 'INSPECTION'
  /** 三人以上集体公务 */
  | 'GROUP'
  /** 其他公务 */
  | 'OTHER';

/** 用车状态。依据 6.4.3.3-1 */
export type TripState =
  /** 草稿 */
  | 'DRAFT'
  /** 待审核 */
  | 'SUBMITTED'
  /** 退回修改 */
  | 'RETURNED'
  /** 待受理 */
  | 'APPROVED'
  /** 待调度 */
  | 'ACCEPTED'
  /** 待派车 */
  | 'SCHEDULED'
  /** 待接单 */
  | 'DISPATCHED'
  /** 待出车 */
  | 'CONFIRMED'
  /** 用车中 */
  | 'UNDERWAY'
  /** 待填报 */
  | 'BACK'
  /** 待校核 */
  | 'REPORTED'
  /** 待评价 */
  | 'CHECKED'
  /** 已办结 */
  | 'CLOSED'
  /** 已驳回 */
  | 'REJECTED'
  /** 不予受理 */
  | 'DECLINED'
  /** 已撤回 */
  | 'WITHDRAWN'
  /** 已取消 */
  | 'CANCELLED';

/** 单位的筛选 */
export type UnitFilter = {
  /** 名称、简称或编码包含的文字 */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 单位类别 */
  kind?: InputMaybe<UnitKind>;
  /** 所在区划，含下级 */
  regionCode?: InputMaybe<Scalars['String']['input']>;
  /** 上级单位 */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** 单位类别。依据 7.1-1 */
export type UnitKind =
  /** 党委部门 */
  | 'PARTY'
  /** 人大机关 */
  | 'CONGRESS'
  /** 政府部门 */
  | 'GOVERNMENT'
  /** 政协机关 */
  | 'CONSULTATIVE'
  /** 监察机关 */
  | 'SUPERVISION'
  /** 审判机关 */
  | 'COURT'
  /** 检察机关 */
  | 'PROCURATORATE'
  /** 群团组织 */
  | 'MASS'
  /** 事业单位 */
  | 'INSTITUTION';

/** 单位的排序 */
export type UnitOrder =
  /** 按单位编码 */
  | 'CODE'
  /** 按名称 */
  | 'NAME';

/** 公务用车的筛选 */
export type VehicleFilter = {
  /** 号牌、资产编号、品牌或型号包含的文字 */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 车辆状态 */
  state?: InputMaybe<VehicleState>;
  /** 用途 */
  use?: InputMaybe<VehicleUse>;
  /** 座位数不少于 */
  seatsAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** 所属单位 */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** 保险或年检在此日前到期 */
  papersEndBefore?: InputMaybe<Scalars['Date']['input']>;
};

/** 公务用车的排序 */
export type VehicleOrder =
  /** 按资产编号 */
  | 'ASSET_NUMBER'
  /** 最近登记在前 */
  | 'NEWEST';

/** 车辆状态。依据 6.4.3.6-2 */
export type VehicleState =
  /** 在用 */
  | 'IN_SERVICE'
  /** 维修 */
  | 'MAINTENANCE'
  /** 封存 */
  | 'SEALED'
  /** 已处置 */
  | 'DISPOSED';

/** 公务用车用途。依据 6.4.3.1-1 */
export type VehicleUse =
  /** 机要通信用车 */
  | 'CONFIDENTIAL_COMM'
  /** 应急保障用车 */
  | 'EMERGENCY'
  /** 执法执勤用车 */
  | 'LAW_ENFORCEMENT'
  /** 特种专业技术用车 */
  | 'SPECIAL_TECH'
  /** 其他按规定配备的公务用车 */
  | 'OTHER_APPROVED';

export type TripSubmitMutationVariables = Exact<{
  input: NewTripInput;
}>;


export type TripSubmitMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripResubmitMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewTripInput;
}>;


export type TripResubmitMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReviewMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReviewMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRejectMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripRejectMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReturnMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReturnMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripWithdrawMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripWithdrawMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCancelMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCancelMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripAcceptMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripAcceptMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDeclineMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripDeclineMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDispatchMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripDispatchMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripConfirmMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripConfirmMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRefuseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripRefuseMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCheckCostMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCheckCostMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReturnReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReturnReportMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripScheduleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  vehicleId: Scalars['ID']['input'];
  driverId: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripScheduleMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReassignMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  vehicleId: Scalars['ID']['input'];
  driverId: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReassignMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDepartMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  odometer: Scalars['Int']['input'];
  checks?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type TripDepartMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripComeBackMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  odometer: Scalars['Int']['input'];
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type TripComeBackMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewReportInput;
  photo?: InputMaybe<Scalars['Upload']['input']>;
}>;


export type TripReportMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewRatingInput;
}>;


export type TripRateMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCallOffMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCallOffMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripFactsFragment = { id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } };

export type TripRowFragment = { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } };

export type VehicleNameFragment = { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string };

export type NoFragment = { code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me?: { id: string, name: string, title: string, unit?: { id: string, name: string } | null, posts: Array<{ role: Role, region?: { name: string } | null, unit?: { name: string } | null }> } | null };

export type HomeQueryVariables = Exact<{
  waiting?: InputMaybe<TripFilter>;
  trips: Scalars['Boolean']['input'];
}>;


export type HomeQuery = { waiting: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> }, mine?: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

export type TripsQueryVariables = Exact<{
  filter?: InputMaybe<TripFilter>;
  orderBy?: InputMaybe<TripOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripsQuery = { trips: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

export type TripQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TripQuery = { node?: { __typename: 'Appointment' } | { __typename: 'CalendarDay' } | { __typename: 'Division' } | { __typename: 'Driver' } | { __typename: 'Person' } | { __typename: 'StepSetting' } | { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type OrdersQueryVariables = Exact<{
  filter?: InputMaybe<TripFilter>;
}>;


export type OrdersQuery = { trips: { nodes: Array<{ id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

export type CandidatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CandidatesQuery = { node?: { __typename: 'Appointment' } | { __typename: 'CalendarDay' } | { __typename: 'Division' } | { __typename: 'Driver' } | { __typename: 'Person' } | { __typename: 'StepSetting' } | { __typename: 'Trip', id: string, candidates: { vehicles: Array<{ fits: boolean, reasons: Array<string>, vehicle: { seats?: number | null, use: VehicleUse, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } }>, drivers: Array<{ fits: boolean, reasons: Array<string>, driver: { id: string, name: string, phone: string, licenceClass: LicenceClass } }> } } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type BoardQueryVariables = Exact<{
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
}>;


export type BoardQuery = { pending: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> }, busy: { totalCount: number, nodes: Array<{ id: string, state: TripState, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { name: string } | null, vehicle?: { id: string } | null, driver?: { id: string } | null }> }, vehicles: { totalCount: number, nodes: Array<{ seats?: number | null, state: VehicleState, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string }> }, drivers: { totalCount: number, nodes: Array<{ id: string, name: string, licenceClass: LicenceClass, state: DriverState }> } };

export type VehiclesQueryVariables = Exact<{
  filter?: InputMaybe<VehicleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type VehiclesQuery = { vehicles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ use: VehicleUse, state: VehicleState, seats?: number | null, insuredUntil?: string | null, inspectedUntil?: string | null, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string, unit?: { name: string } | null }> } };

export type VehicleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type VehicleQuery = { node?: { __typename: 'Appointment' } | { __typename: 'CalendarDay' } | { __typename: 'Division' } | { __typename: 'Driver' } | { __typename: 'Person' } | { __typename: 'StepSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle', use: VehicleUse, state: VehicleState, seats?: number | null, odometer: number, energy?: Energy | null, inServiceOn?: string | null, insuredUntil?: string | null, inspectedUntil?: string | null, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string, unit?: { name: string } | null, trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } } | null };

export type DriversQueryVariables = Exact<{
  filter?: InputMaybe<DriverFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DriversQuery = { drivers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, name: string, phone: string, licenceClass: LicenceClass, licenceUntil: string, state: DriverState, unit?: { name: string } | null }> } };

export type DriverQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DriverQuery = { node?: { __typename: 'Appointment' } | { __typename: 'CalendarDay' } | { __typename: 'Division' } | { __typename: 'Driver', id: string, name: string, phone: string, licenceClass: LicenceClass, licenceUntil: string, state: DriverState, unit?: { name: string } | null, trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } } | { __typename: 'Person' } | { __typename: 'StepSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const VehicleNameFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment VehicleName on Vehicle {
  id
  plateNumber
  formerPlate
  assetNumber
  brand
  model
}
    `, {"fragmentName":"VehicleName"}) as unknown as TypedDocumentString<VehicleNameFragment, unknown>;
export const TripFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TripFacts on Trip {
  id
  number
  orderNumber
  state
  purpose
  reason
  passengers
  origin
  destination
  startsAt
  endsAt
  createdAt
  departedAt
  cameBackAt
  odometerStart
  odometerEnd
  checks
  contactPhone
  applicant {
    id
    name
  }
  unit {
    id
    name
  }
  vehicle {
    ...VehicleName
    seats
    odometer
  }
  driver {
    id
    name
    phone
  }
  report {
    kilometres
    tolls
    parking
    fuel
    fuelLitres
    note
    flagReason
    photoUrl
  }
  rating {
    punctuality
    attitude
    safety
    cleanliness
    comment
  }
  openSteps {
    name
    label
    commentRequired
  }
  nextSteps {
    label
    by
    within
  }
  timeline {
    step
    label
    actorName
    comment
    takenAt
    overdue
  }
  clock {
    step
    dueAt
    elapsedMinutes
    remainingMinutes
    paused
    overdue
  }
}
    fragment VehicleName on Vehicle {
  id
  plateNumber
  formerPlate
  assetNumber
  brand
  model
}`, {"fragmentName":"TripFacts"}) as unknown as TypedDocumentString<TripFactsFragment, unknown>;
export const TripRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TripRow on Trip {
  id
  number
  state
  purpose
  reason
  passengers
  origin
  destination
  startsAt
  endsAt
  applicant {
    id
    name
  }
  unit {
    id
    name
  }
  vehicle {
    ...VehicleName
  }
  driver {
    id
    name
  }
  openSteps {
    name
    label
    commentRequired
  }
  clock {
    step
    dueAt
    elapsedMinutes
    remainingMinutes
    paused
    overdue
  }
}
    fragment VehicleName on Vehicle {
  id
  plateNumber
  formerPlate
  assetNumber
  brand
  model
}`, {"fragmentName":"TripRow"}) as unknown as TypedDocumentString<TripRowFragment, unknown>;
export const NoFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment No on Refusal {
  code
  message
  field
  clause
  alternatives
}
    `, {"fragmentName":"No"}) as unknown as TypedDocumentString<NoFragment, unknown>;
export const TripSubmitDocument = {"__meta__":{"hash":"522dbfc562d42e70162eba3f849aae6ed638ebc91e3401ae1b20fe108a133fc3"}} as unknown as TypedDocumentString<TripSubmitMutation, TripSubmitMutationVariables>;
export const TripResubmitDocument = {"__meta__":{"hash":"05c2fdf814dbb5fcb787b82961908fcf08e02c6ea39c8f755e581899b5fb3e1b"}} as unknown as TypedDocumentString<TripResubmitMutation, TripResubmitMutationVariables>;
export const TripReviewDocument = {"__meta__":{"hash":"f37500b0eaa73dae6904031cce262e58a5e7ed4eefbb542f5fa6258cc6219796"}} as unknown as TypedDocumentString<TripReviewMutation, TripReviewMutationVariables>;
export const TripRejectDocument = {"__meta__":{"hash":"c66ca139c8e2c1de0f33c1626dfac88bd5ba09501c18d4d6e99bd893d6145197"}} as unknown as TypedDocumentString<TripRejectMutation, TripRejectMutationVariables>;
export const TripReturnDocument = {"__meta__":{"hash":"2f654360cdee16ff8b1d02b95649d0e41ade2407df503117d33166db56bbff99"}} as unknown as TypedDocumentString<TripReturnMutation, TripReturnMutationVariables>;
export const TripWithdrawDocument = {"__meta__":{"hash":"43fa321f605374dad8b8c0eb37186754c8f2d7df332d8a1ea01f621cb633a22e"}} as unknown as TypedDocumentString<TripWithdrawMutation, TripWithdrawMutationVariables>;
export const TripCancelDocument = {"__meta__":{"hash":"55ba205318cec567dc09147b4236417ea1da5b4c88b5e6abc97d38c4b23a3357"}} as unknown as TypedDocumentString<TripCancelMutation, TripCancelMutationVariables>;
export const TripAcceptDocument = {"__meta__":{"hash":"765a45976ab5398b28f972c260d217aafa5bfe043e593beb92e0e9a2d97ab5cf"}} as unknown as TypedDocumentString<TripAcceptMutation, TripAcceptMutationVariables>;
export const TripDeclineDocument = {"__meta__":{"hash":"5691f7ff58c9cdf4f2a825fef18ddfd9efa4a80d058560653c1760ffcfc645bb"}} as unknown as TypedDocumentString<TripDeclineMutation, TripDeclineMutationVariables>;
export const TripDispatchDocument = {"__meta__":{"hash":"dfe1204a969d3404aa94a68a7e7c946f469cede399b0444c78a2d27be219c6c6"}} as unknown as TypedDocumentString<TripDispatchMutation, TripDispatchMutationVariables>;
export const TripConfirmDocument = {"__meta__":{"hash":"77127cd1ec2f87b8497152c409b3b7f4544130d30c5e5839fdb6d3e13b3c1ba1"}} as unknown as TypedDocumentString<TripConfirmMutation, TripConfirmMutationVariables>;
export const TripRefuseDocument = {"__meta__":{"hash":"349999ebd584152af1ea15a69794f013647e6ddc86acecdc137013bc2a06db82"}} as unknown as TypedDocumentString<TripRefuseMutation, TripRefuseMutationVariables>;
export const TripCheckCostDocument = {"__meta__":{"hash":"545af7e0089d5e4f35b309e50bb36cfc48f1ce4fc3659a9178f53bbed73e9035"}} as unknown as TypedDocumentString<TripCheckCostMutation, TripCheckCostMutationVariables>;
export const TripReturnReportDocument = {"__meta__":{"hash":"596d46501fbcc6269591aeab6479610161084d93741ba439be5de2cb4669a65d"}} as unknown as TypedDocumentString<TripReturnReportMutation, TripReturnReportMutationVariables>;
export const TripScheduleDocument = {"__meta__":{"hash":"7fbfbde7f2a60585fe1e602b7f65cd93686cdb7132b58e47ae151a222edf2b5a"}} as unknown as TypedDocumentString<TripScheduleMutation, TripScheduleMutationVariables>;
export const TripReassignDocument = {"__meta__":{"hash":"2dfa756a8a4d21fa82807d3a08a78b111f64b3fdd85a3c2fe59a0070601fcdf7"}} as unknown as TypedDocumentString<TripReassignMutation, TripReassignMutationVariables>;
export const TripDepartDocument = {"__meta__":{"hash":"a7fc32cb4fdb65f237f34a670883250d08810728ee3c691edcea85150b20d80b"}} as unknown as TypedDocumentString<TripDepartMutation, TripDepartMutationVariables>;
export const TripComeBackDocument = {"__meta__":{"hash":"c9d286c6702b55cd7da34d0da1fd00c256ad021483465baf580c62ce5e28d2d5"}} as unknown as TypedDocumentString<TripComeBackMutation, TripComeBackMutationVariables>;
export const TripReportDocument = {"__meta__":{"hash":"6f6e305e8f60d0bb3c8dbeffbb5f505abae409ac960ba5bb217643a73ebd8e3f"}} as unknown as TypedDocumentString<TripReportMutation, TripReportMutationVariables>;
export const TripRateDocument = {"__meta__":{"hash":"37d10098bfa7ed17609e1670ef0f3cfa3af8f0acde84633d25bf2faa7dcd142c"}} as unknown as TypedDocumentString<TripRateMutation, TripRateMutationVariables>;
export const TripCallOffDocument = {"__meta__":{"hash":"54d69efe9e063806600e000b323990b70eeaf9dc86a909d2d740eea77c348388"}} as unknown as TypedDocumentString<TripCallOffMutation, TripCallOffMutationVariables>;
export const MeDocument = {"__meta__":{"hash":"0df05b0d3117ff819692141d8d5ba52a190a65b2328c0694c22ce376d410cc31"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const HomeDocument = {"__meta__":{"hash":"883e86a0115fd2e734ddd8bd96ab63ef728f37904945b3edc3e222f7b255c4e7"}} as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const TripsDocument = {"__meta__":{"hash":"8513cbde1a7eab57af81a16e5d3f4bb1339f0b26ec11e28bb1a2142b1f49a4fe"}} as unknown as TypedDocumentString<TripsQuery, TripsQueryVariables>;
export const TripDocument = {"__meta__":{"hash":"94abd968e0dc1808f11fd5306ad7fa7aa2f07254eaaa9a0aefa705e141999d36"}} as unknown as TypedDocumentString<TripQuery, TripQueryVariables>;
export const OrdersDocument = {"__meta__":{"hash":"88c88248eea7e393359543955cbc1ea589ee8851aecf2e5143b99dc5157d89a3"}} as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const CandidatesDocument = {"__meta__":{"hash":"f9bbd7e83a12558d2d8d1573aa4dbdfdb017f59fd2acd5dc75ab98a69fe9820c"}} as unknown as TypedDocumentString<CandidatesQuery, CandidatesQueryVariables>;
export const BoardDocument = {"__meta__":{"hash":"5cc8ee2eb02d96d185b6718ca6d101368260fd7874797c0440eabf2a6a54fa62"}} as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const VehiclesDocument = {"__meta__":{"hash":"f4bf480f4cd253e586aac4fe2406358fd1a7ceb6ea60d76c77041ee1eb1865a3"}} as unknown as TypedDocumentString<VehiclesQuery, VehiclesQueryVariables>;
export const VehicleDocument = {"__meta__":{"hash":"c82e7a63c9bb883e8281aebe4d646b75e354d9f232d4df0b95a5e6c9b327ea7a"}} as unknown as TypedDocumentString<VehicleQuery, VehicleQueryVariables>;
export const DriversDocument = {"__meta__":{"hash":"ae20aa7f4df7cb2560db8e56d9665085e5776787dbd5e1287554eb13b485608c"}} as unknown as TypedDocumentString<DriversQuery, DriversQueryVariables>;
export const DriverDocument = {"__meta__":{"hash":"cc3f2ff0ef6a545b042b445e05e35270eac84826b1ec5ad52b85cb7e241da076"}} as unknown as TypedDocumentString<DriverQuery, DriverQueryVariables>;
