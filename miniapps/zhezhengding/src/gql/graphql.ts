/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  UUID: { input: string; output: string; }
  Upload: { input: Blob; output: Blob; }
};

export type AccessFilter = {
  viewerId?: InputMaybe<Scalars['ID']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  field?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AccessOrder =
  | 'LATEST';

export type Act =
  | 'STEP'
  | 'RETURN'
  | 'TAKE_BACK'
  | 'TRANSFER'
  | 'ADD_SIGNER'
  | 'SIGN'
  | 'CONSULT'
  | 'ANSWER'
  | 'COPY'
  | 'URGE'
  | 'COMMENT'
  | 'SUSPEND'
  | 'RESUME';

export type AnswersInput = {
  values: Scalars['JSON']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
  draftId?: InputMaybe<Scalars['ID']['input']>;
};

export type AppointmentFilter = {
  personId?: InputMaybe<Scalars['ID']['input']>;
  role?: InputMaybe<Role>;
  regionCode?: InputMaybe<Scalars['String']['input']>;
  inOffice?: InputMaybe<Scalars['Date']['input']>;
};

export type AppointmentOrder =
  | 'SINCE';

export type AttachmentWarning =
  | 'MACROS'
  | 'ENCRYPTED'
  | 'SCRIPT';

export type AuditFilter = {
  actorId?: InputMaybe<Scalars['ID']['input']>;
  actor?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<AuditKind>;
  outcome?: InputMaybe<AuditOutcome>;
  act?: InputMaybe<Scalars['String']['input']>;
  subjectKind?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  address?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AuditKind =
  | 'CHANGE'
  | 'SIGN_IN'
  | 'REFUSAL'
  | 'EXPORT'
  | 'REVEAL'
  | 'SECURITY';

export type AuditOrder =
  | 'LATEST'
  | 'EARLIEST';

export type AuditOutcome =
  | 'DONE'
  | 'REFUSED'
  | 'FAILED';

export type BatchFilter = {
  ledger?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<BatchState>;
};

export type BatchOrder =
  | 'NEWEST';

export type BatchState =
  | 'CHECKING'
  | 'CHECKED'
  | 'COMMITTED'
  | 'UNDONE'
  | 'DISCARDED';

export type CalendarFilter = {
  year?: InputMaybe<Scalars['Int']['input']>;
  regionCode?: InputMaybe<Scalars['String']['input']>;
};

export type CalendarOrder =
  | 'DAY';

export type CalendarYearOrder =
  | 'YEAR';

export type DelegationFilter = {
  holdsOn?: InputMaybe<Scalars['Date']['input']>;
};

export type DelegationOrder =
  | 'SINCE';

export type DeliveryFilter = {
  state?: InputMaybe<DeliveryState>;
  channel?: InputMaybe<NoticeChannel>;
  kind?: InputMaybe<Scalars['String']['input']>;
};

export type DeliveryOrder =
  | 'NEWEST'
  | 'STATE';

export type DeliveryState =
  | 'QUEUED'
  | 'SENDING'
  | 'SENT'
  | 'DELIVERED'
  | 'FAILED'
  | 'UNCERTAIN';

export type DivisionFilter = {
  text?: InputMaybe<Scalars['String']['input']>;
  level?: InputMaybe<Level>;
  parentCode?: InputMaybe<Scalars['String']['input']>;
};

export type DivisionOrder =
  | 'CODE';

export type DraftOrder =
  | 'NEWEST';

export type DriverFilter = {
  text?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<DriverState>;
  licenceClass?: InputMaybe<LicenceClass>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

export type DriverOrder =
  | 'EMPLOYEE_CODE';

export type DriverState =
  | 'ON_DUTY'
  | 'ON_LEAVE'
  | 'LEFT';

export type Energy =
  | 'PETROL'
  | 'DIESEL'
  | 'HYBRID'
  | 'PLUG_IN'
  | 'ELECTRIC'
  | 'HYDROGEN';

export type FieldKind =
  | 'TEXT'
  | 'LONG_TEXT'
  | 'INTEGER'
  | 'DECIMAL'
  | 'MONEY'
  | 'DATE'
  | 'MOMENT'
  | 'YES_NO'
  | 'ONE_OF'
  | 'SEVERAL_OF'
  | 'PERSON'
  | 'UNIT'
  | 'REGION'
  | 'ATTACHMENT'
  | 'TABLE'
  | 'NOTE';

export type FormChange =
  | 'ADDED'
  | 'REMOVED'
  | 'CHANGED'
  | 'MOVED';

export type FormState =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'REPLACED'
  | 'DISCARDED';

export type FormVersionFilter = {
  process?: InputMaybe<Scalars['String']['input']>;
  step?: InputMaybe<Scalars['String']['input']>;
  regionCode?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<FormState>;
};

export type FormVersionOrder =
  | 'NEWEST';

export type InboxFilter = {
  tab?: InputMaybe<InboxTab>;
  text?: InputMaybe<Scalars['String']['input']>;
  process?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<Scalars['String']['input']>;
  regionCode?: InputMaybe<Scalars['String']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

export type InboxOrder =
  | 'MOVED'
  | 'DUE'
  | 'ENTERED';

export type InboxTab =
  | 'WAITING'
  | 'OVERDUE'
  | 'CONSULT'
  | 'STARTED'
  | 'COPIED'
  | 'DONE';

export type Lack =
  | 'SIGN_IN'
  | 'PERMISSION'
  | 'ROLE'
  | 'REGION'
  | 'STEP'
  | 'TIME'
  | 'STEP_UP'
  | 'OTHER';

export type LedgerCheck =
  | 'SHAPE'
  | 'QUOTE'
  | 'FORMULA'
  | 'MERGED'
  | 'CONTROL'
  | 'GARBLED'
  | 'REQUIRED'
  | 'KIND'
  | 'RANGE'
  | 'LENGTH'
  | 'PATTERN'
  | 'UNKNOWN'
  | 'REPEATED'
  | 'TAKEN'
  | 'ORDER'
  | 'REACH'
  | 'RULE';

export type Level =
  | 'PROVINCE'
  | 'CITY'
  | 'COUNTY';

export type LicenceClass =
  | 'A1'
  | 'A2'
  | 'A3'
  | 'B1'
  | 'B2'
  | 'C1'
  | 'C2';

export type LoginEnding =
  | 'SIGNED_OUT'
  | 'REPLACED'
  | 'SUSPENDED'
  | 'REVOKED'
  | 'ELSEWHERE'
  | 'REUSED';

export type LoginFilter = {
  personId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<LoginKind>;
};

export type LoginKind =
  | 'BROWSER'
  | 'APP'
  | 'PROGRAM';

export type LoginOrder =
  | 'BEGAN';

export type Measure =
  | 'OFFICE_MINUTES'
  | 'WORKING_DAYS'
  | 'MINUTES'
  | 'CALENDAR_DAYS'
  | 'MONTHS';

export type NewAppointmentInput = {
  personId: Scalars['ID']['input'];
  role: Role;
  regionCode: Scalars['String']['input'];
  since: Scalars['Date']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
  exact?: Scalars['Boolean']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type NewCalendarDayInput = {
  day: Scalars['Date']['input'];
  worked: Scalars['Boolean']['input'];
  name: Scalars['String']['input'];
  regionCode?: InputMaybe<Scalars['String']['input']>;
};

export type NewCalendarYearInput = {
  year: Scalars['Int']['input'];
  source: Scalars['String']['input'];
  free: Array<Scalars['Date']['input']>;
  worked: Array<Scalars['Date']['input']>;
};

export type NewCaseInput = {
  process: Scalars['String']['input'];
  title: Scalars['String']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

export type NewDelegationInput = {
  delegateId: Scalars['ID']['input'];
  roles: Array<Role>;
  since: Scalars['Date']['input'];
  until: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  processes?: InputMaybe<Array<Scalars['String']['input']>>;
  withPersonalData?: Scalars['Boolean']['input'];
};

export type NewDraftInput = {
  process: Scalars['String']['input'];
  title: Scalars['String']['input'];
  step?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  content?: InputMaybe<Scalars['JSON']['input']>;
  answers?: InputMaybe<Scalars['JSON']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
  attachmentIds?: InputMaybe<Array<Scalars['UUID']['input']>>;
};

export type NewDriverInput = {
  personId: Scalars['ID']['input'];
  phone: Scalars['String']['input'];
  licenceClass: LicenceClass;
  licenceUntil: Scalars['Date']['input'];
  licenceNumber?: InputMaybe<Scalars['String']['input']>;
};

export type NewFormVersionInput = {
  process: Scalars['String']['input'];
  regionCode: Scalars['String']['input'];
  title: Scalars['String']['input'];
  fields: Scalars['JSON']['input'];
  step?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};

export type NewNoticePreferencesInput = {
  quietFrom: Scalars['String']['input'];
  quietUntil: Scalars['String']['input'];
  off: Array<Scalars['String']['input']>;
};

export type NewPersonInput = {
  name: Scalars['String']['input'];
  employeeCode: Scalars['String']['input'];
  unitId: Scalars['ID']['input'];
  title?: Scalars['String']['input'];
  phone?: InputMaybe<Scalars['String']['input']>;
  idNumber?: InputMaybe<Scalars['String']['input']>;
};

export type NewRatingInput = {
  punctuality: Scalars['Int']['input'];
  attitude: Scalars['Int']['input'];
  safety: Scalars['Int']['input'];
  cleanliness: Scalars['Int']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
};

export type NewReportInput = {
  kilometres: Scalars['Int']['input'];
  tolls: Scalars['Decimal']['input'];
  parking: Scalars['Decimal']['input'];
  fuel: Scalars['Decimal']['input'];
  fuelLitres?: InputMaybe<Scalars['Decimal']['input']>;
  odometerEnd?: InputMaybe<Scalars['Int']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};

export type NewTermsInput = {
  regionCode: Scalars['String']['input'];
  workflow?: Scalars['String']['input'];
  step?: Scalars['String']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
  role?: InputMaybe<Role>;
  limitAmount?: InputMaybe<Scalars['Int']['input']>;
  limitMeasure?: InputMaybe<Measure>;
  officeHours?: InputMaybe<Scalars['String']['input']>;
  onPassing?: InputMaybe<OnPassing>;
  escalateTo?: InputMaybe<Role>;
  remindAhead?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  runningToo?: Scalars['Boolean']['input'];
};

export type NewThresholdInput = {
  regionCode: Scalars['String']['input'];
  workflow: Scalars['String']['input'];
  threshold: Scalars['String']['input'];
  value: Scalars['Decimal']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
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

export type NewUnitInput = {
  code: Scalars['String']['input'];
  name: Scalars['String']['input'];
  shortName: Scalars['String']['input'];
  kind: UnitKind;
  level: Level;
  regionCode: Scalars['String']['input'];
  creditCode?: InputMaybe<Scalars['String']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type NewVehicleInput = {
  assetNumber: Scalars['String']['input'];
  unitId: Scalars['ID']['input'];
  use: VehicleUse;
  seats: Scalars['Int']['input'];
  plateNumber?: InputMaybe<Scalars['String']['input']>;
  vin?: InputMaybe<Scalars['String']['input']>;
  brand?: Scalars['String']['input'];
  model?: Scalars['String']['input'];
  energy?: InputMaybe<Energy>;
  price?: InputMaybe<Scalars['Decimal']['input']>;
  inServiceOn?: InputMaybe<Scalars['Date']['input']>;
  insuredUntil?: InputMaybe<Scalars['Date']['input']>;
  inspectedUntil?: InputMaybe<Scalars['Date']['input']>;
  odometer?: Scalars['Int']['input'];
};

export type NoticeChannel =
  | 'IN_APP'
  | 'ZHEZHENGDING'
  | 'SMS'
  | 'MAIL';

export type NoticeFilter = {
  unread?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  urgency?: InputMaybe<NoticeUrgency>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
};

export type NoticeOrder =
  | 'UNREAD'
  | 'NEWEST';

export type NoticeUrgency =
  | 'NORMAL'
  | 'URGENT';

export type OnPassing =
  | 'NOTHING'
  | 'REMIND'
  | 'ESCALATE'
  | 'TAKE';

export type PartyCapacity =
  | 'NAMED'
  | 'TRANSFEREE'
  | 'SIGNER_BEFORE'
  | 'SIGNER_AFTER'
  | 'CONSULTED'
  | 'COPIED';

export type Permission =
  | 'DIRECTORY_READ'
  | 'DIRECTORY_MANAGE'
  | 'APPOINT'
  | 'CALENDAR_MANAGE'
  | 'VEHICLES_READ'
  | 'VEHICLES_REGISTER'
  | 'TRIPS_READ'
  | 'TRIPS_APPLY'
  | 'TERMS_MANAGE'
  | 'CASES_OPEN'
  | 'CASES_READ'
  | 'FORMS_MANAGE'
  | 'FORMS_PUBLISH'
  | 'DRAFTS_READ'
  | 'ATTACHMENTS_READ'
  | 'NOTICES_MANAGE'
  | 'LEDGERS_IMPORT'
  | 'LEDGERS_EXPORT'
  | 'SECURITY_MANAGE'
  | 'AUDIT_READ'
  | 'PERSONAL_DATA_REVEAL';

export type PersonFilter = {
  text?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<PersonState>;
  role?: InputMaybe<Role>;
};

export type PersonOrder =
  | 'EMPLOYEE_CODE';

export type PersonState =
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'LEFT';

export type PlateColour =
  | 'BLUE'
  | 'GREEN'
  | 'YELLOW'
  | 'WHITE';

export type RefusalCode =
  | 'NOT_FOUND'
  | 'NOT_PERMITTED'
  | 'STEP_UP'
  | 'WRONG_STATE'
  | 'INVALID'
  | 'CONFLICT'
  | 'TOO_MUCH'
  | 'UNAVAILABLE';

export type Role =
  | 'STAFF'
  | 'UNIT_REVIEWER'
  | 'INTAKE'
  | 'DISPATCHER'
  | 'DRIVER'
  | 'COST_CLERK'
  | 'FLEET_ADMIN'
  | 'AUTHORITY'
  | 'SUPERVISOR'
  | 'SYSTEM_ADMIN'
  | 'SECURITY_ADMIN'
  | 'AUDIT_ADMIN';

export type SettingFilter = {
  regionCode?: InputMaybe<Scalars['String']['input']>;
  workflow?: InputMaybe<Scalars['String']['input']>;
  step?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SettingOrder =
  | 'REGION'
  | 'SINCE';

export type TripFilter = {
  states?: InputMaybe<Array<TripState>>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  driving?: InputMaybe<Scalars['Boolean']['input']>;
  openToMe?: InputMaybe<Scalars['Boolean']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  startsFrom?: InputMaybe<Scalars['DateTime']['input']>;
  startsBefore?: InputMaybe<Scalars['DateTime']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  vehicleId?: InputMaybe<Scalars['ID']['input']>;
  overdueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type TripOrder =
  | 'NEWEST'
  | 'SOONEST'
  | 'LATEST';

export type TripPurpose =
  | 'MEETING'
  | 'RECEPTION'
  | 'CONFIDENTIAL'
  | 'EMERGENCY'
  | 'ENFORCEMENT'
  | 'INSPECTION'
  | 'GROUP'
  | 'OTHER';

export type TripState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'RETURNED'
  | 'APPROVED'
  | 'ACCEPTED'
  | 'SCHEDULED'
  | 'DISPATCHED'
  | 'CONFIRMED'
  | 'UNDERWAY'
  | 'BACK'
  | 'REPORTED'
  | 'CHECKED'
  | 'CLOSED'
  | 'REJECTED'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'CANCELLED';

export type UnitFilter = {
  text?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<UnitKind>;
  regionCode?: InputMaybe<Scalars['String']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type UnitKind =
  | 'PARTY'
  | 'CONGRESS'
  | 'GOVERNMENT'
  | 'CONSULTATIVE'
  | 'SUPERVISION'
  | 'COURT'
  | 'PROCURATORATE'
  | 'MASS'
  | 'INSTITUTION';

export type UnitOrder =
  | 'CODE'
  | 'NAME';

export type VehicleFilter = {
  text?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<VehicleState>;
  use?: InputMaybe<VehicleUse>;
  seatsAtLeast?: InputMaybe<Scalars['Int']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  papersEndBefore?: InputMaybe<Scalars['Date']['input']>;
};

export type VehicleOrder =
  | 'ASSET_NUMBER'
  | 'NEWEST';

export type VehicleState =
  | 'IN_SERVICE'
  | 'MAINTENANCE'
  | 'SEALED'
  | 'DISPOSED';

export type VehicleUse =
  | 'CONFIDENTIAL_COMM'
  | 'EMERGENCY'
  | 'LAW_ENFORCEMENT'
  | 'SPECIAL_TECH'
  | 'OTHER_APPROVED';

export type TripSubmitMutationVariables = Exact<{
  input: NewTripInput;
  answers?: InputMaybe<AnswersInput>;
}>;


export type TripSubmitMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripResubmitMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewTripInput;
  answers?: InputMaybe<AnswersInput>;
}>;


export type TripResubmitMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReviewMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReviewMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRejectMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripRejectMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReturnMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReturnMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripWithdrawMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripWithdrawMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCancelMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCancelMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripAcceptMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripAcceptMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDeclineMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripDeclineMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDispatchMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripDispatchMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripConfirmMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripConfirmMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRefuseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripRefuseMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCheckCostMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCheckCostMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReturnReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReturnReportMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripScheduleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  vehicleId: Scalars['ID']['input'];
  driverId: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripScheduleMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReassignMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  vehicleId: Scalars['ID']['input'];
  driverId: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReassignMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDepartMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  odometer: Scalars['Int']['input'];
  checks?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type TripDepartMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripComeBackMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  odometer: Scalars['Int']['input'];
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type TripComeBackMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewReportInput;
  photo?: InputMaybe<Scalars['Upload']['input']>;
}>;


export type TripReportMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewRatingInput;
}>;


export type TripRateMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCallOffMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCallOffMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripFactsFragment = { id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } };

export type TripRowFragment = { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } };

export type VehicleNameFragment = { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string };

export type NoFragment = { code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> };

export type FormsQueryVariables = Exact<{
  filter?: InputMaybe<FormVersionFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FormsQuery = { forms: Array<{ process: string, step: string, title: string, fields: unknown }>, formVersions: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null }> } };

export type FormVersionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  earlier?: InputMaybe<Scalars['ID']['input']>;
}>;


export type FormVersionQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion', fields: unknown, id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null, differences: Array<{ key: string, label: string, change: FormChange, what: Array<string>, before?: unknown | null, after?: unknown | null }> } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type FormForQueryVariables = Exact<{
  process: Scalars['String']['input'];
  step?: InputMaybe<Scalars['String']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  caseId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type FormForQuery = { formFor: { process: string, step: string, title: string, version: string, fields: unknown, count: number, prefilledShare: number, prefilled: Array<{ key: string, value: unknown, source: string }> } };

export type FormVersionSaveMutationVariables = Exact<{
  input: NewFormVersionInput;
}>;


export type FormVersionSaveMutation = { outcome: { __typename: 'FormVersion', fields: unknown, id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type FormVersionPublishMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FormVersionPublishMutation = { outcome: { __typename: 'FormVersion', id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type FormVersionWithdrawMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FormVersionWithdrawMutation = { outcome: { __typename: 'FormVersion', id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type FormVersionDiscardMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FormVersionDiscardMutation = { outcome: { __typename: 'FormVersion', id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type AttachmentAddMutationVariables = Exact<{
  file: Scalars['Upload']['input'];
}>;


export type AttachmentAddMutation = { outcome: { __typename: 'Attachment', id: string, name: string, url: string, warnings: Array<AttachmentWarning> } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type FormVersionNameFragment = { id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me?: { id: string, name: string, title: string, unit?: { id: string, name: string } | null, posts: Array<{ role: Role, region?: { name: string } | null, unit?: { name: string } | null }> } | null };

export type HomeQueryVariables = Exact<{
  waiting?: InputMaybe<TripFilter>;
  trips: Scalars['Boolean']['input'];
}>;


export type HomeQuery = { waiting: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> }, mine?: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

export type TripsQueryVariables = Exact<{
  filter?: InputMaybe<TripFilter>;
  orderBy?: InputMaybe<TripOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripsQuery = { trips: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

export type TripQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TripQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type OrdersQueryVariables = Exact<{
  filter?: InputMaybe<TripFilter>;
}>;


export type OrdersQuery = { trips: { nodes: Array<{ id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

export type CandidatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CandidatesQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip', id: string, candidates: { vehicles: Array<{ fits: boolean, reasons: Array<string>, vehicle: { seats?: number | null, use: VehicleUse, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } }>, drivers: Array<{ fits: boolean, reasons: Array<string>, driver: { id: string, name: string, phone: string, licenceClass: LicenceClass } }> } } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type BoardQueryVariables = Exact<{
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
}>;


export type BoardQuery = { pending: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> }, busy: { totalCount: number, nodes: Array<{ id: string, state: TripState, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { name: string } | null, vehicle?: { id: string } | null, driver?: { id: string } | null }> }, vehicles: { totalCount: number, nodes: Array<{ seats?: number | null, state: VehicleState, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string }> }, drivers: { totalCount: number, nodes: Array<{ id: string, name: string, licenceClass: LicenceClass, state: DriverState }> } };

export type VehiclesQueryVariables = Exact<{
  filter?: InputMaybe<VehicleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type VehiclesQuery = { vehicles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ use: VehicleUse, state: VehicleState, seats?: number | null, insuredUntil?: string | null, inspectedUntil?: string | null, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string, unit?: { name: string } | null }> } };

export type VehicleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type VehicleQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle', use: VehicleUse, state: VehicleState, seats?: number | null, odometer: number, energy?: Energy | null, inServiceOn?: string | null, insuredUntil?: string | null, inspectedUntil?: string | null, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string, unit?: { name: string } | null, trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } } | null };

export type DriversQueryVariables = Exact<{
  filter?: InputMaybe<DriverFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DriversQuery = { drivers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, name: string, phone: string, licenceClass: LicenceClass, licenceUntil: string, state: DriverState, unit?: { name: string } | null }> } };

export type DriverQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DriverQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver', id: string, name: string, phone: string, licenceClass: LicenceClass, licenceUntil: string, state: DriverState, unit?: { name: string } | null, trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

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
    moved
  }
  clock {
    step
    measure
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
    measure
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
export const FormVersionNameFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FormVersionName on FormVersion {
  id
  process
  step
  regionCode
  number
  title
  note
  state
  authorName
  changedAt
  publisherName
  publishedAt
}
    `, {"fragmentName":"FormVersionName"}) as unknown as TypedDocumentString<FormVersionNameFragment, unknown>;
export * from './documents/acts'
export * from './documents/forms'
export * from './documents/questions'
