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
  DateTime: { input: string; output: string; }
  Date: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  Upload: { input: Blob; output: Blob; }
};

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

/** 岗位 */
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

/** 用车状态 */
export type TripState =
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

/** 用车事由 */
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

/** 公务用车用途 */
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

/** 车辆状态 */
export type VehicleState =
  /** 在用 */
  | 'IN_SERVICE'
  /** 维修 */
  | 'MAINTENANCE'
  /** 封存 */
  | 'SEALED';

export type TripFilter = {
  states?: InputMaybe<Array<TripState>>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  driving?: InputMaybe<Scalars['Boolean']['input']>;
  openToMe?: InputMaybe<Scalars['Boolean']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  startsFrom?: InputMaybe<Scalars['DateTime']['input']>;
  startsBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

export type VehicleFilter = {
  text?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<VehicleState>;
  use?: InputMaybe<VehicleUse>;
  seatsAtLeast?: InputMaybe<Scalars['Int']['input']>;
};

export type DriverFilter = {
  text?: InputMaybe<Scalars['String']['input']>;
  licenceClass?: InputMaybe<Scalars['String']['input']>;
};

export type NewTripInput = {
  purpose: TripPurpose;
  reason: Scalars['String']['input'];
  passengers: Scalars['Int']['input'];
  origin: Scalars['String']['input'];
  destination: Scalars['String']['input'];
  startsAt: Scalars['DateTime']['input'];
  endsAt: Scalars['DateTime']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

export type TripReportInput = {
  kilometres: Scalars['Int']['input'];
  odometerEnd?: InputMaybe<Scalars['Int']['input']>;
  tolls: Scalars['Decimal']['input'];
  parking: Scalars['Decimal']['input'];
  fuel: Scalars['Decimal']['input'];
  fuelLitres?: InputMaybe<Scalars['Decimal']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  photo?: InputMaybe<Scalars['Upload']['input']>;
};

export type TripRatingInput = {
  punctuality: Scalars['Int']['input'];
  attitude: Scalars['Int']['input'];
  safety: Scalars['Int']['input'];
  cleanliness: Scalars['Int']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
};

export type TripSubmitMutationVariables = Exact<{
  input: NewTripInput;
}>;


export type TripSubmitMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripResubmitMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewTripInput;
}>;


export type TripResubmitMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReviewMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReviewMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRejectMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripRejectMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReturnMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReturnMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripWithdrawMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripWithdrawMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCancelMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCancelMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripAcceptMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripAcceptMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDeclineMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripDeclineMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDispatchMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripDispatchMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripConfirmMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripConfirmMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRefuseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripRefuseMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCheckCostMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCheckCostMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReturnReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReturnReportMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripScheduleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  vehicleId: Scalars['ID']['input'];
  driverId: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripScheduleMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReassignMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  vehicleId: Scalars['ID']['input'];
  driverId: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReassignMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDepartMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  odometer: Scalars['Int']['input'];
  checks?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type TripDepartMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripComeBackMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  odometer: Scalars['Int']['input'];
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type TripComeBackMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: TripReportInput;
}>;


export type TripReportMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: TripRatingInput;
}>;


export type TripRateMutation = { outcome: { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripFactsFragment = { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null };

export type TripRowFragment = { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null };

export type NoFragment = { code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me?: { id: string, name: string, unit?: { id: string, name: string } | null, posts: Array<{ role: Role, region: { name: string }, unit?: { name: string } | null }> } | null };

export type HomeQueryVariables = Exact<{
  trips: Scalars['Boolean']['input'];
  driving: Scalars['Boolean']['input'];
}>;


export type HomeQuery = { waiting: { totalCount?: number | null, edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> }, mine?: { totalCount?: number | null, edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> }, orders?: { totalCount?: number | null, edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> } };

export type TripsQueryVariables = Exact<{
  filter?: InputMaybe<TripFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripsQuery = { trips: { totalCount?: number | null, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> } };

export type TripQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TripQuery = { node?: { __typename: 'Region' } | { __typename: 'Unit' } | { __typename: 'Person' } | { __typename: 'Trip', id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } | { __typename: 'Vehicle' } | { __typename: 'Driver' } | null };

export type OrdersQueryVariables = Exact<{
  filter?: InputMaybe<TripFilter>;
}>;


export type OrdersQuery = { trips: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, applicant: { id: string, name: string, unit?: { name: string } | null }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string, model: string, seats: number, odometer?: number | null } | null, driver?: { id: string, name: string, phone?: string | null } | null, report?: { kilometres: number, odometerStart?: number | null, odometerEnd?: number | null, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, photoUrl?: string | null, flagged: boolean, flagReason?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, timeline: Array<{ name: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean }>, clock?: { step: string, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> } };

export type CandidatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CandidatesQuery = { node?: { __typename: 'Region' } | { __typename: 'Unit' } | { __typename: 'Person' } | { __typename: 'Trip', id: string, candidates: { vehicles: Array<{ fits: boolean, reasons: Array<string>, vehicle: { id: string, plateNumber: string, model: string, seats: number, use: VehicleUse } }>, drivers: Array<{ fits: boolean, reasons: Array<string>, driver: { id: string, name: string, phone?: string | null, licenceClass: string } }> } } | { __typename: 'Vehicle' } | { __typename: 'Driver' } | null };

export type BoardQueryVariables = Exact<{
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
}>;


export type BoardQuery = { pending: { totalCount?: number | null, edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> }, busy: { edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> }, vehicles: { totalCount?: number | null, edges: Array<{ node: { id: string, plateNumber: string, model: string, seats: number, state: VehicleState } }> }, drivers: { totalCount?: number | null, edges: Array<{ node: { id: string, name: string, licenceClass: string } }> } };

export type VehiclesQueryVariables = Exact<{
  filter?: InputMaybe<VehicleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type VehiclesQuery = { vehicles: { totalCount?: number | null, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ node: { id: string, plateNumber: string, model: string, use: VehicleUse, state: VehicleState, seats: number, insuredUntil?: string | null, inspectedUntil?: string | null, unit: { name: string } } }> } };

export type VehicleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type VehicleQuery = { node?: { __typename: 'Region' } | { __typename: 'Unit' } | { __typename: 'Person' } | { __typename: 'Trip' } | { __typename: 'Vehicle', id: string, plateNumber: string, model: string, use: VehicleUse, state: VehicleState, seats: number, odometer?: number | null, insuredUntil?: string | null, inspectedUntil?: string | null, unit: { name: string }, trips: { totalCount?: number | null, edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> } } | { __typename: 'Driver' } | null };

export type DriversQueryVariables = Exact<{
  filter?: InputMaybe<DriverFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DriversQuery = { drivers: { totalCount?: number | null, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ node: { id: string, name: string, phone?: string | null, licenceClass: string, licenceUntil?: string | null, unit: { name: string } } }> } };

export type DriverQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DriverQuery = { node?: { __typename: 'Region' } | { __typename: 'Unit' } | { __typename: 'Person' } | { __typename: 'Trip' } | { __typename: 'Vehicle' } | { __typename: 'Driver', id: string, name: string, phone?: string | null, licenceClass: string, licenceUntil?: string | null, unit: { name: string }, trips: { totalCount?: number | null, edges: Array<{ node: { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant: { id: string, name: string }, unit: { id: string, name: string }, vehicle?: { id: string, plateNumber: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string }>, clock?: { step: string, dueAt?: string | null, remainingMinutes?: number | null, paused: boolean, overdue: boolean } | null } }> } } | null };

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
export const TripFactsFragmentDoc = new TypedDocumentString(`
    fragment TripFacts on Trip {
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
  createdAt
  applicant {
    id
    name
    unit {
      name
    }
  }
  unit {
    id
    name
  }
  vehicle {
    id
    plateNumber
    model
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
    odometerStart
    odometerEnd
    tolls
    parking
    fuel
    fuelLitres
    note
    photoUrl
    flagged
    flagReason
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
  timeline {
    name
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
    `, {"fragmentName":"TripFacts"}) as unknown as TypedDocumentString<TripFactsFragment, unknown>;
export const TripRowFragmentDoc = new TypedDocumentString(`
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
    id
    plateNumber
  }
  driver {
    id
    name
  }
  openSteps {
    name
    label
  }
  clock {
    step
    dueAt
    remainingMinutes
    paused
    overdue
  }
}
    `, {"fragmentName":"TripRow"}) as unknown as TypedDocumentString<TripRowFragment, unknown>;
export const NoFragmentDoc = new TypedDocumentString(`
    fragment No on Refusal {
  code
  message
  field
  clause
  alternatives
}
    `, {"fragmentName":"No"}) as unknown as TypedDocumentString<NoFragment, unknown>;
export const TripSubmitDocument = {"__meta__":{"hash":"3c9a7e7cb3b6c46963f74503dd1e9ce2d5c7f7d07cca8b767be31805aaf4252d"}} as unknown as TypedDocumentString<TripSubmitMutation, TripSubmitMutationVariables>;
export const TripResubmitDocument = {"__meta__":{"hash":"952c643ffcd72cc7b95d4f8349b7383c9a9ba0e535aefb09780b566863bd58f8"}} as unknown as TypedDocumentString<TripResubmitMutation, TripResubmitMutationVariables>;
export const TripReviewDocument = {"__meta__":{"hash":"3e2e898612c5b9cedbc5ea001ec68c854e1fd9e05c61daee62a58e590231ef38"}} as unknown as TypedDocumentString<TripReviewMutation, TripReviewMutationVariables>;
export const TripRejectDocument = {"__meta__":{"hash":"6cb02d217f1eda86a382038a65e4022540bb95d2169b0baeabe9d7bbf3223305"}} as unknown as TypedDocumentString<TripRejectMutation, TripRejectMutationVariables>;
export const TripReturnDocument = {"__meta__":{"hash":"f38634d78339c26aafb8c55a8164991f2bf016fe2882bf74bafe2efbd5e5471f"}} as unknown as TypedDocumentString<TripReturnMutation, TripReturnMutationVariables>;
export const TripWithdrawDocument = {"__meta__":{"hash":"69f23b586e822b9f6410e3c4dbccc2f85a69beb5b64a846f204ebf5854d339a4"}} as unknown as TypedDocumentString<TripWithdrawMutation, TripWithdrawMutationVariables>;
export const TripCancelDocument = {"__meta__":{"hash":"610ccc33598299e5299f4db60b6ac97bbbd8299a6d90df338a1118164ecedb92"}} as unknown as TypedDocumentString<TripCancelMutation, TripCancelMutationVariables>;
export const TripAcceptDocument = {"__meta__":{"hash":"df274f994107cfe426f3388405efaf18977ab007f2ccf91642c43897a4a1b828"}} as unknown as TypedDocumentString<TripAcceptMutation, TripAcceptMutationVariables>;
export const TripDeclineDocument = {"__meta__":{"hash":"1428fe2fb3c133ece65b596705cc94f2f5e91507571d8ac6a450d4ec63f2b98a"}} as unknown as TypedDocumentString<TripDeclineMutation, TripDeclineMutationVariables>;
export const TripDispatchDocument = {"__meta__":{"hash":"f46076412b16cb66c50548c8a14d420a11471a01d0b0d9231da9db7742c1cbe5"}} as unknown as TypedDocumentString<TripDispatchMutation, TripDispatchMutationVariables>;
export const TripConfirmDocument = {"__meta__":{"hash":"f69638d120bfd0eed3180a19af649dbcef34280a49707ce0943a6536bc91b000"}} as unknown as TypedDocumentString<TripConfirmMutation, TripConfirmMutationVariables>;
export const TripRefuseDocument = {"__meta__":{"hash":"a3ec124726484795173f4f3936250c78b06d75e15ff7785580f88be877339052"}} as unknown as TypedDocumentString<TripRefuseMutation, TripRefuseMutationVariables>;
export const TripCheckCostDocument = {"__meta__":{"hash":"f16282efa89ec4053bc97e8dbae25ad52f30e5615c6b548e336d7cf84853795b"}} as unknown as TypedDocumentString<TripCheckCostMutation, TripCheckCostMutationVariables>;
export const TripReturnReportDocument = {"__meta__":{"hash":"c39518c7780f7d97112c77d83c4f057a08a8fc8a60bcfc379e8d078bc676e7f4"}} as unknown as TypedDocumentString<TripReturnReportMutation, TripReturnReportMutationVariables>;
export const TripScheduleDocument = {"__meta__":{"hash":"d83263fd421a201ac852906402816203ede1d1c0b06e34c20561754b409cb268"}} as unknown as TypedDocumentString<TripScheduleMutation, TripScheduleMutationVariables>;
export const TripReassignDocument = {"__meta__":{"hash":"3da0664ded965c890f5b42c123dfd738e5966973529aa3eda858daf0e2e9e6a4"}} as unknown as TypedDocumentString<TripReassignMutation, TripReassignMutationVariables>;
export const TripDepartDocument = {"__meta__":{"hash":"94230146f8c8a4589ecc13429c022fa3fa60276cbbbfc127dddf0b04ae6ed8f1"}} as unknown as TypedDocumentString<TripDepartMutation, TripDepartMutationVariables>;
export const TripComeBackDocument = {"__meta__":{"hash":"13ea8691f070fdaa1efff997379a2f08b469d8e711982b3b564101878dbb9cdd"}} as unknown as TypedDocumentString<TripComeBackMutation, TripComeBackMutationVariables>;
export const TripReportDocument = {"__meta__":{"hash":"54da7bfcbe88a70edf908dace1cba1bbd69633f6fa8e57c0b07108475f470fb7"}} as unknown as TypedDocumentString<TripReportMutation, TripReportMutationVariables>;
export const TripRateDocument = {"__meta__":{"hash":"c8565627a515efc46407239322ccafe26f6ec6c670c8d2ce0e69d265e110c9d9"}} as unknown as TypedDocumentString<TripRateMutation, TripRateMutationVariables>;
export const MeDocument = {"__meta__":{"hash":"ced78fe91c6bbd52fc3f4e93d417376842b8c13bdd4799e199e67ba90f1b3c13"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const HomeDocument = {"__meta__":{"hash":"b2ed3fa28ae86306b03f34a44eb721a13c956628e8c7141b5010a52a23c803c7"}} as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const TripsDocument = {"__meta__":{"hash":"532c0927daa6cc637852bc234ab39fa35cd59ea5e433c32f7923966b35119f8a"}} as unknown as TypedDocumentString<TripsQuery, TripsQueryVariables>;
export const TripDocument = {"__meta__":{"hash":"1a7a2757273a6930d249debe61e83465682390394ae8fe8696b6bb151ac08b5e"}} as unknown as TypedDocumentString<TripQuery, TripQueryVariables>;
export const OrdersDocument = {"__meta__":{"hash":"a1c19058b8e06a8cd8cc6ca0ac7757acdea5b3ac3c42db34f77ca30efd9d6563"}} as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const CandidatesDocument = {"__meta__":{"hash":"144163c85538a63274645c4ee06780c59425d8b7eb4410fccd169ea72f016cb9"}} as unknown as TypedDocumentString<CandidatesQuery, CandidatesQueryVariables>;
export const BoardDocument = {"__meta__":{"hash":"d9eb485b4cf84e2548e19e9609830a6edd1b07068da1856f9671625092bfa904"}} as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const VehiclesDocument = {"__meta__":{"hash":"1dade96f8c199a015c98d16f6a6dfaec00536f4ff6dcd0ec5910f4f50c996fe1"}} as unknown as TypedDocumentString<VehiclesQuery, VehiclesQueryVariables>;
export const VehicleDocument = {"__meta__":{"hash":"2d8c3e859fae4e0a2b8c79f56d274b4e6a0ca5ac1ea9882ddb3949da73dce882"}} as unknown as TypedDocumentString<VehicleQuery, VehicleQueryVariables>;
export const DriversDocument = {"__meta__":{"hash":"052d2aec77fb9042c3768749fd66dde94d412112f81e844dd96a2f1b1405dc63"}} as unknown as TypedDocumentString<DriversQuery, DriversQueryVariables>;
export const DriverDocument = {"__meta__":{"hash":"e7fc4dc96db196c7609e990a8d69c6ea13de93ff78abace84c572a977e914275"}} as unknown as TypedDocumentString<DriverQuery, DriverQueryVariables>;
