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
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
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
  quietRestDays?: InputMaybe<Scalars['Boolean']['input']>;
  off: Array<Scalars['String']['input']>;
  on?: InputMaybe<Array<Scalars['String']['input']>>;
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

export type PublicAccountKind =
  | 'PERSON'
  | 'LEGAL_PERSON';

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

export type ThresholdFilter = {
  regionCode?: InputMaybe<Scalars['String']['input']>;
  workflow?: InputMaybe<Scalars['String']['input']>;
};

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

export type WhoSawMeQueryVariables = Exact<{
  filter?: InputMaybe<AccessFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type WhoSawMeQuery = { whoSawMe: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ at: string, lastAt: string, count: number, viewerName: string, kindLabel: string, fieldLabel: string, purposeSaid: string, caseNumber: string }> } };

export type TripSubmitMutationVariables = Exact<{
  input: NewTripInput;
  answers?: InputMaybe<AnswersInput>;
}>;


export type TripSubmitMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripResubmitMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewTripInput;
  answers?: InputMaybe<AnswersInput>;
}>;


export type TripResubmitMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReviewMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReviewMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRejectMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripRejectMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReturnMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReturnMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripWithdrawMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripWithdrawMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCancelMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCancelMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripAcceptMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripAcceptMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDeclineMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripDeclineMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDispatchMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripDispatchMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripConfirmMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripConfirmMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRefuseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripRefuseMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCheckCostMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCheckCostMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReturnReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReturnReportMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripScheduleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  vehicleId: Scalars['ID']['input'];
  driverId: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripScheduleMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReassignMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  vehicleId: Scalars['ID']['input'];
  driverId: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripReassignMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripDepartMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  odometer: Scalars['Int']['input'];
  checks?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type TripDepartMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripComeBackMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  odometer: Scalars['Int']['input'];
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type TripComeBackMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewReportInput;
  photo?: InputMaybe<Scalars['Upload']['input']>;
}>;


export type TripReportMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripRateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: NewRatingInput;
}>;


export type TripRateMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TripCallOffMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type TripCallOffMutation = { outcome: { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type StartableQueryVariables = Exact<{ [key: string]: never; }>;


export type StartableQuery = { processes: Array<{ name: string, title: string, openedBy: string, mayOpen: boolean, steps: Array<{ label: string }> }>, drafts: { nodes: Array<{ id: string, process: string, title: string, changedAt: string }> } };

export type DraftQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DraftQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft', id: string, process: string, title: string, content: unknown, answers: unknown, form: string } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'PublicAccount' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type RouteQueryVariables = Exact<{
  process: Scalars['String']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
  facts?: InputMaybe<Scalars['JSON']['input']>;
}>;


export type RouteQuery = { route: Array<{ step: string, state: string, by: string, people: Array<string>, needs: number, within?: string | null, why?: string | null, medianMinutes?: number | null }> };

export type NamesQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type NamesQuery = { nodes: Array<{ __typename: 'Appointment' } | { __typename: 'Attachment', id: string, name: string } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person', id: string, name: string, unit?: { name: string } | null } | { __typename: 'PlainCase' } | { __typename: 'PublicAccount' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit', id: string, name: string } | { __typename: 'Vehicle' } | null> };

export type RegionQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type RegionQuery = { division?: { code: string, name: string } | null };

export type PeopleQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type PeopleQuery = { people: { nodes: Array<{ id: string, name: string, title: string, unit?: { name: string } | null }> } };

export type UnitsQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type UnitsQuery = { units: { nodes: Array<{ id: string, name: string, region?: { name: string } | null }> } };

export type RegionsQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type RegionsQuery = { divisions: { nodes: Array<{ code: string, name: string }> } };

export type CaseOpenMutationVariables = Exact<{
  input: NewCaseInput;
  answers?: InputMaybe<AnswersInput>;
}>;


export type CaseOpenMutation = { outcome: { __typename: 'CaseCard', id: string, number: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type DraftSaveMutationVariables = Exact<{
  input: NewDraftInput;
}>;


export type DraftSaveMutation = { outcome: { __typename: 'Draft', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type DraftDiscardMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DraftDiscardMutation = { outcome: { __typename: 'Draft', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type AuditEntriesQueryVariables = Exact<{
  filter?: InputMaybe<AuditFilter>;
  orderBy?: InputMaybe<AuditOrder>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuditEntriesQuery = { auditEntries: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ at: string, kind: AuditKind, outcome: AuditOutcome, actorName: string, address: string, actLabel: string, clause: string, subjectLabel: string, subjectId: string, digest: string, details: string }> } };

export type AuditChainQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChainQuery = { auditChain: { length: number, extendedAt?: string | null, verifiedAt?: string | null, sound?: boolean | null, links: number, waiting: number, flaws: number, added: number } };

export type AccessEntriesQueryVariables = Exact<{
  filter?: InputMaybe<AccessFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AccessEntriesQuery = { accessEntries: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ at: string, lastAt: string, count: number, viewerName: string, kindLabel: string, fieldLabel: string, purposeSaid: string, caseNumber: string, address: string }> } };

export type ProcessBooksQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcessBooksQuery = { processes: Array<{ name: string, title: string, steps: Array<{ name: string }> }> };

export type ProcessBookQueryVariables = Exact<{
  name: Scalars['String']['input'];
  regionCode?: InputMaybe<Scalars['String']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ProcessBookQuery = { process: { name: string, title: string, book: { region: string, year: number, number?: number | null, revision: number, states: Array<string>, thresholds: Array<{ name: string, label: string, unit: string, usual: string, value: string }>, versions: Array<{ number: number, createdAt: string }>, steps: Array<{ by: string, within?: string | null, hours: string, passing: OnPassing, when?: string | null, changedHere: boolean, count: number, medianMinutes?: number | null, p90Minutes?: number | null, overdueShare: number, step: { name: string, label: string, clause: string, commentRequired: boolean, countersigned: boolean, sources: Array<string>, target: string, aside: boolean, acts: Array<Act> } }> } } };

export type TableDifferencesQueryVariables = Exact<{
  name: Scalars['String']['input'];
  old: Scalars['Int']['input'];
  new: Scalars['Int']['input'];
}>;


export type TableDifferencesQuery = { process: { tableDifferences: Array<{ name: string, before?: unknown | null, after?: unknown | null, columns: Array<string> }> } };

export type CalendarYearsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type CalendarYearsQuery = { calendarYears: { nodes: Array<{ id: string, year: number, source: string }> } };

export type CalendarDaysQueryVariables = Exact<{
  filter?: InputMaybe<CalendarFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CalendarDaysQuery = { calendarDays: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, day: string, worked: boolean, name: string, regionCode: string, region?: { name: string } | null }> } };

export type CalendarDaySetMutationVariables = Exact<{
  input: NewCalendarDayInput;
}>;


export type CalendarDaySetMutation = { outcome: { __typename: 'CalendarDay', id: string, day: string, worked: boolean, name: string, regionCode: string, region?: { name: string } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CalendarDayClearMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CalendarDayClearMutation = { outcome: { __typename: 'CalendarDay', id: string, day: string, worked: boolean, name: string, regionCode: string, region?: { name: string } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CalendarYearPublishMutationVariables = Exact<{
  input: NewCalendarYearInput;
}>;


export type CalendarYearPublishMutation = { outcome: { __typename: 'CalendarYear', id: string, year: number, source: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CalendarDayFactsFragment = { id: string, day: string, worked: boolean, name: string, regionCode: string, region?: { name: string } | null };

export type CaseQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CaseQuery = { node?: { __typename: 'Appointment', id: string } | { __typename: 'Attachment', id: string } | { __typename: 'Batch', id: string } | { __typename: 'CalendarDay', id: string } | { __typename: 'CalendarYear', id: string } | { __typename: 'CaseCard', id: string, number: string, title: string, stateLabel: string, open: boolean, suspended: boolean, overdue: boolean, createdAt: string, closedAt?: string | null, waitsFor: Array<string>, process: { name: string, title: string, steps: Array<{ name: string, label: string, aside: boolean }> }, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean, mutation: string, signatureOnly: boolean }>, openActs: Array<{ act: Act, label: string }>, parties: Array<{ capacity: PartyCapacity, personName: string, stepLabel: string, byName: string, question: string, since: string, answeredAt?: string | null, endedAt?: string | null }>, timeline: Array<{ act: Act, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, attachmentIds: Array<string>, onBehalfOf?: { name: string } | null }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, limit?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, pausedAt?: string | null, pausedBy?: string | null, pausedWhy?: string | null, overdue: boolean, note?: string | null }, subject: { __typename: 'PlainCase', id: string, answers: Array<{ step: string, key: string, label: string, section: string, kind: FieldKind, text: string, value: unknown, masked: boolean, source: string }>, attachments: Array<{ id: string, name: string, url: string, size: number, warnings: Array<AttachmentWarning> }>, returnableTo: Array<{ name: string, label: string }> } | { __typename: 'Trip', id: string, answers: Array<{ step: string, key: string, label: string, section: string, kind: FieldKind, text: string, value: unknown, masked: boolean, source: string }>, attachments: Array<{ id: string, name: string, url: string, size: number, warnings: Array<AttachmentWarning> }>, returnableTo: Array<{ name: string, label: string }> } } | { __typename: 'Delegation', id: string } | { __typename: 'Delivery', id: string } | { __typename: 'Division', id: string } | { __typename: 'Draft', id: string } | { __typename: 'Driver', id: string } | { __typename: 'FormVersion', id: string } | { __typename: 'Login', id: string } | { __typename: 'Person', id: string } | { __typename: 'PlainCase', id: string } | { __typename: 'PublicAccount', id: string } | { __typename: 'StepSetting', id: string } | { __typename: 'ThresholdSetting', id: string } | { __typename: 'Trip', id: string } | { __typename: 'Unit', id: string } | { __typename: 'Vehicle', id: string } | null, route: Array<{ step: string, state: string, by: string, people: Array<string>, needs: number, within?: string | null, why?: string | null, medianMinutes?: number | null }>, forms: Array<{ process: string, step: string }> };

export type CaseChangedSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CaseChangedSubscription = { caseChanged: { id: string } };

export type CaseTakeMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  step: Scalars['String']['input'];
  answers?: InputMaybe<AnswersInput>;
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseTakeMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseReturnMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  backTo: Scalars['String']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseReturnMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseTakeBackMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseTakeBackMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseTransferMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseTransferMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseAddSignerMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  people: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  before: Scalars['Boolean']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseAddSignerMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseSignMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseSignMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseConsultMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  people: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseConsultMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseAnswerMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseAnswerMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseCopyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  people: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseCopyMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseUrgeMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseUrgeMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseCommentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  attachments?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseCommentMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseSuspendMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseSuspendMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseResumeMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseResumeMutation = { outcome: { __typename: 'CaseCard', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CaseFactsFragment = { id: string, number: string, title: string, stateLabel: string, open: boolean, suspended: boolean, overdue: boolean, createdAt: string, closedAt?: string | null, waitsFor: Array<string>, process: { name: string, title: string, steps: Array<{ name: string, label: string, aside: boolean }> }, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean, mutation: string, signatureOnly: boolean }>, openActs: Array<{ act: Act, label: string }>, parties: Array<{ capacity: PartyCapacity, personName: string, stepLabel: string, byName: string, question: string, since: string, answeredAt?: string | null, endedAt?: string | null }>, timeline: Array<{ act: Act, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, attachmentIds: Array<string>, onBehalfOf?: { name: string } | null }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, limit?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, pausedAt?: string | null, pausedBy?: string | null, pausedWhy?: string | null, overdue: boolean, note?: string | null }, subject: { __typename: 'PlainCase', id: string, answers: Array<{ step: string, key: string, label: string, section: string, kind: FieldKind, text: string, value: unknown, masked: boolean, source: string }>, attachments: Array<{ id: string, name: string, url: string, size: number, warnings: Array<AttachmentWarning> }>, returnableTo: Array<{ name: string, label: string }> } | { __typename: 'Trip', id: string, answers: Array<{ step: string, key: string, label: string, section: string, kind: FieldKind, text: string, value: unknown, masked: boolean, source: string }>, attachments: Array<{ id: string, name: string, url: string, size: number, warnings: Array<AttachmentWarning> }>, returnableTo: Array<{ name: string, label: string }> } };

export type StopFragment = { step: string, state: string, by: string, people: Array<string>, needs: number, within?: string | null, why?: string | null, medianMinutes?: number | null };

export type DelegationsQueryVariables = Exact<{
  given?: InputMaybe<Scalars['String']['input']>;
  received?: InputMaybe<Scalars['String']['input']>;
}>;


export type DelegationsQuery = { given: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, roles: Array<Role>, processes: Array<string>, withPersonalData: boolean, since: string, until: string, reason: string, endedAt?: string | null, giver?: { id: string, name: string, title: string, unit?: { name: string } | null } | null, delegate?: { id: string, name: string, title: string, unit?: { name: string } | null } | null }> }, received: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, roles: Array<Role>, processes: Array<string>, withPersonalData: boolean, since: string, until: string, reason: string, endedAt?: string | null, giver?: { id: string, name: string, title: string, unit?: { name: string } | null } | null, delegate?: { id: string, name: string, title: string, unit?: { name: string } | null } | null }> } };

export type ColleaguesQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type ColleaguesQuery = { people: { nodes: Array<{ id: string, name: string, title: string, unit?: { name: string } | null }> } };

export type LendableProcessesQueryVariables = Exact<{ [key: string]: never; }>;


export type LendableProcessesQuery = { processes: Array<{ name: string, title: string }> };

export type DelegationGiveMutationVariables = Exact<{
  input: NewDelegationInput;
}>;


export type DelegationGiveMutation = { outcome: { __typename: 'Delegation', id: string, roles: Array<Role>, processes: Array<string>, withPersonalData: boolean, since: string, until: string, reason: string, endedAt?: string | null, giver?: { id: string, name: string, title: string, unit?: { name: string } | null } | null, delegate?: { id: string, name: string, title: string, unit?: { name: string } | null } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type DelegationEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DelegationEndMutation = { outcome: { __typename: 'Delegation', id: string, roles: Array<Role>, processes: Array<string>, withPersonalData: boolean, since: string, until: string, reason: string, endedAt?: string | null, giver?: { id: string, name: string, title: string, unit?: { name: string } | null } | null, delegate?: { id: string, name: string, title: string, unit?: { name: string } | null } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type DelegationFactsFragment = { id: string, roles: Array<Role>, processes: Array<string>, withPersonalData: boolean, since: string, until: string, reason: string, endedAt?: string | null, giver?: { id: string, name: string, title: string, unit?: { name: string } | null } | null, delegate?: { id: string, name: string, title: string, unit?: { name: string } | null } | null };

export type MyDevicesQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MyDevicesQuery = { myDevices: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, kind: LoginKind, client: string, platform: string, userAgent: string, ip: string, createdAt: string, lastSeenAt: string, current: boolean }> } };

export type DevicesQueryVariables = Exact<{
  filter?: InputMaybe<LoginFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DevicesQuery = { devices: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, kind: LoginKind, client: string, platform: string, userAgent: string, ip: string, createdAt: string, lastSeenAt: string, current: boolean, person?: { id: string, name: string, unit?: { name: string } | null } | null }> } };

export type DeviceSignOutMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeviceSignOutMutation = { outcome: { __typename: 'Login', id: string, kind: LoginKind, client: string, platform: string, userAgent: string, ip: string, createdAt: string, lastSeenAt: string, current: boolean } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { outcome: { __typename: 'Person', id: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type DeviceFactsFragment = { id: string, kind: LoginKind, client: string, platform: string, userAgent: string, ip: string, createdAt: string, lastSeenAt: string, current: boolean };

export type TripFactsFragment = { id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } };

export type TripRowFragment = { id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } };

export type VehicleNameFragment = { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string };

export type NoFragment = { code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me?: { id: string, name: string, title: string, unit?: { id: string, name: string } | null, posts: Array<{ role: Role, region?: { name: string } | null, unit?: { name: string } | null }> } | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { inbox: { totalCount: number, nodes: Array<{ id: string, number: string, title: string, stateLabel: string, open: boolean, suspended: boolean, overdue: boolean, dueAt?: string | null, enteredAt: string, waitsFor: Array<string>, process: { name: string, title: string }, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, subject: { __typename: 'PlainCase', id: string } | { __typename: 'Trip', id: string }, openSteps: Array<{ name: string, label: string, batch: boolean }> }> } };

export type FormsQueryVariables = Exact<{
  filter?: InputMaybe<FormVersionFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FormsQuery = { forms: Array<{ process: string, step: string, title: string, fields: unknown }>, formVersions: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null }> } };

export type FormVersionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  earlier?: InputMaybe<Scalars['ID']['input']>;
}>;


export type FormVersionQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion', fields: unknown, id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null, differences: Array<{ key: string, label: string, change: FormChange, what: Array<string>, before?: unknown | null, after?: unknown | null }> } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'PublicAccount' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

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

export type InboxQueryVariables = Exact<{
  filter?: InputMaybe<InboxFilter>;
  orderBy?: InputMaybe<InboxOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type InboxQuery = { inbox: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, number: string, title: string, stateLabel: string, open: boolean, suspended: boolean, overdue: boolean, dueAt?: string | null, enteredAt: string, waitsFor: Array<string>, process: { name: string, title: string }, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, subject: { __typename: 'PlainCase', id: string } | { __typename: 'Trip', id: string }, openSteps: Array<{ name: string, label: string, batch: boolean }> }> } };

export type ProcessNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcessNamesQuery = { processes: Array<{ name: string, title: string }> };

export type InboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangedSubscription = { counts: { todo: number, overdue: number, consult: number, started: number, copied: number, done: number } };

export type CasesTakeMutationVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  step: Scalars['String']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type CasesTakeMutation = { outcome: { __typename: 'Cases', outcomes: Array<{ __typename: 'CaseCard', id: string, number: string } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> }> } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type CountsFragment = { todo: number, overdue: number, consult: number, started: number, copied: number, done: number };

export type CaseRowFragment = { id: string, number: string, title: string, stateLabel: string, open: boolean, suspended: boolean, overdue: boolean, dueAt?: string | null, enteredAt: string, waitsFor: Array<string>, process: { name: string, title: string }, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, subject: { __typename: 'PlainCase', id: string } | { __typename: 'Trip', id: string }, openSteps: Array<{ name: string, label: string, batch: boolean }> };

export type NoticesQueryVariables = Exact<{
  filter?: InputMaybe<NoticeFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NoticesQuery = { notices: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, title: string, text: string, urgency: NoticeUrgency, caseId?: string | null, caseNumber: string, createdAt: string, seen: boolean, basis: string, deliveries: Array<{ channel: NoticeChannel, state: DeliveryState, why: string, sentAt?: string | null }> }> } };

export type NoticePreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticePreferencesQuery = { noticePreferences: { quietFrom: string, quietUntil: string, quietRestDays: boolean, choices: Array<{ notice: string, title: string, channel: NoticeChannel, on: boolean, fixed: boolean }> } };

export type NoticeReadMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NoticeReadMutation = { outcome: { __typename: 'Notice', id: string, title: string, text: string, urgency: NoticeUrgency, caseId?: string | null, caseNumber: string, createdAt: string, seen: boolean, basis: string, deliveries: Array<{ channel: NoticeChannel, state: DeliveryState, why: string, sentAt?: string | null }> } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type NoticesReadAllMutationVariables = Exact<{ [key: string]: never; }>;


export type NoticesReadAllMutation = { outcome: { __typename: 'NoticeCounts', unread: number } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type NoticePreferencesSetMutationVariables = Exact<{
  input: NewNoticePreferencesInput;
}>;


export type NoticePreferencesSetMutation = { outcome: { __typename: 'NoticePreferences', quietFrom: string, quietUntil: string, quietRestDays: boolean, choices: Array<{ notice: string, title: string, channel: NoticeChannel, on: boolean, fixed: boolean }> } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type NoticeFactsFragment = { id: string, title: string, text: string, urgency: NoticeUrgency, caseId?: string | null, caseNumber: string, createdAt: string, seen: boolean, basis: string, deliveries: Array<{ channel: NoticeChannel, state: DeliveryState, why: string, sentAt?: string | null }> };

export type NoticePreferenceFactsFragment = { quietFrom: string, quietUntil: string, quietRestDays: boolean, choices: Array<{ notice: string, title: string, channel: NoticeChannel, on: boolean, fixed: boolean }> };

export type DirectoryQueryVariables = Exact<{
  filter?: InputMaybe<PersonFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DirectoryQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, name: string, title: string, employeeCode: string, state: PersonState, unit?: { name: string } | null }> } };

export type PersonPostsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PersonPostsQuery = { myPermissions: Array<Permission>, node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person', id: string, name: string, title: string, employeeCode: string, state: PersonState, leftAt?: string | null, erasedAt?: string | null, unit?: { id: string, name: string, region?: { code: string, name: string } | null } | null } | { __typename: 'PlainCase' } | { __typename: 'PublicAccount' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null, appointments: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, role: Role, exact: boolean, since: string, until?: string | null, region?: { code: string, name: string } | null, unit?: { name: string } | null }> } };

export type AppointmentAddMutationVariables = Exact<{
  input: NewAppointmentInput;
}>;


export type AppointmentAddMutation = { outcome: { __typename: 'Appointment', id: string, role: Role, exact: boolean, since: string, until?: string | null, region?: { code: string, name: string } | null, unit?: { name: string } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type AppointmentEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  lastDay: Scalars['Date']['input'];
}>;


export type AppointmentEndMutation = { outcome: { __typename: 'Appointment', id: string, role: Role, exact: boolean, since: string, until?: string | null, region?: { code: string, name: string } | null, unit?: { name: string } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type PersonSuspendMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PersonSuspendMutation = { outcome: { __typename: 'Person', id: string, name: string, state: PersonState } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type PersonEraseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PersonEraseMutation = { outcome: { __typename: 'Person', id: string, erasedAt?: string | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type PersonRestoreMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PersonRestoreMutation = { outcome: { __typename: 'Person', id: string, name: string, state: PersonState } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type PostFactsFragment = { id: string, role: Role, exact: boolean, since: string, until?: string | null, region?: { code: string, name: string } | null, unit?: { name: string } | null };

export type MyTripsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTripsQuery = { trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

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


export type TripQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'PublicAccount' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type OrdersQueryVariables = Exact<{
  filter?: InputMaybe<TripFilter>;
}>;


export type OrdersQuery = { trips: { nodes: Array<{ id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ act: Act, step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean, people: Array<string>, onBehalfOf?: { name: string } | null }>, openActs: Array<{ act: Act, label: string }>, returnableTo: Array<{ name: string, label: string }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

export type CandidatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CandidatesQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'PublicAccount' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip', id: string, candidates: { vehicles: Array<{ fits: boolean, reasons: Array<string>, vehicle: { seats?: number | null, use: VehicleUse, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } }>, drivers: Array<{ fits: boolean, reasons: Array<string>, driver: { id: string, name: string, phone: string, licenceClass: LicenceClass } }> } } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

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


export type VehicleQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'PublicAccount' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle', use: VehicleUse, state: VehicleState, seats?: number | null, odometer: number, energy?: Energy | null, inServiceOn?: string | null, insuredUntil?: string | null, inspectedUntil?: string | null, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string, unit?: { name: string } | null, trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } } | null };

export type DriversQueryVariables = Exact<{
  filter?: InputMaybe<DriverFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DriversQuery = { drivers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, name: string, phone: string, licenceClass: LicenceClass, licenceUntil: string, state: DriverState, unit?: { name: string } | null }> } };

export type DriverQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DriverQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Delivery' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver', id: string, name: string, phone: string, licenceClass: LicenceClass, licenceUntil: string, state: DriverState, unit?: { name: string } | null, trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'PublicAccount' } | { __typename: 'StepSetting' } | { __typename: 'ThresholdSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type TermsHereQueryVariables = Exact<{
  process: Scalars['String']['input'];
  regionCode: Scalars['String']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type TermsHereQuery = { process: { name: string, title: string, book: { revision: number, thresholds: Array<{ name: string, label: string, unit: string, usual: string, value: string }>, steps: Array<{ by: string, within?: string | null, hours: string, passing: OnPassing, when?: string | null, changedHere: boolean, step: { name: string, label: string, clause: string, aside: boolean } }> } } };

export type TermVersionsQueryVariables = Exact<{
  filter?: InputMaybe<SettingFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TermVersionsQuery = { stepSettings: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, processTitle: string, stepLabel: string, role?: Role | null, limitAmount?: number | null, limitMeasure?: Measure | null, officeHours?: string | null, onPassing?: OnPassing | null, escalateTo?: Role | null, remindAhead?: number | null, since: string, until?: string | null, revision: number, setBy: string, reason: string, region?: { name: string } | null, unit?: { id: string, name: string } | null }> } };

export type ThresholdVersionsQueryVariables = Exact<{
  filter?: InputMaybe<ThresholdFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ThresholdVersionsQuery = { thresholdSettings: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, processTitle: string, label: string, value: string, since: string, until?: string | null, setBy: string, reason: string, region?: { name: string } | null, unit?: { name: string } | null }> } };

export type TermsWhatIfQueryVariables = Exact<{
  input: NewTermsInput;
}>;


export type TermsWhatIfQuery = { termsWhatIf: Array<{ number: string, title: string, state: string, dueBefore?: string | null, dueAfter?: string | null }> };

export type TermRegionsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TermRegionsQuery = { divisions: { pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ code: string, name: string, level: Level, parentCode?: string | null }> } };

export type UnitsThereQueryVariables = Exact<{
  regionCode: Scalars['String']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
}>;


export type UnitsThereQuery = { units: { nodes: Array<{ id: string, name: string }> } };

export type StepSettingSetMutationVariables = Exact<{
  input: NewTermsInput;
}>;


export type StepSettingSetMutation = { outcome: { __typename: 'StepSetting', id: string, processTitle: string, stepLabel: string, role?: Role | null, limitAmount?: number | null, limitMeasure?: Measure | null, officeHours?: string | null, onPassing?: OnPassing | null, escalateTo?: Role | null, remindAhead?: number | null, since: string, until?: string | null, revision: number, setBy: string, reason: string, region?: { name: string } | null, unit?: { id: string, name: string } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type ThresholdSettingSetMutationVariables = Exact<{
  input: NewThresholdInput;
}>;


export type ThresholdSettingSetMutation = { outcome: { __typename: 'ThresholdSetting', id: string, processTitle: string, label: string, value: string, since: string, until?: string | null, setBy: string, reason: string, region?: { name: string } | null, unit?: { name: string } | null } | { __typename: 'Refusal', code: RefusalCode, message: string, field?: string | null, clause?: string | null, alternatives: Array<string> } };

export type TermFactsFragment = { id: string, processTitle: string, stepLabel: string, role?: Role | null, limitAmount?: number | null, limitMeasure?: Measure | null, officeHours?: string | null, onPassing?: OnPassing | null, escalateTo?: Role | null, remindAhead?: number | null, since: string, until?: string | null, revision: number, setBy: string, reason: string, region?: { name: string } | null, unit?: { id: string, name: string } | null };

export type ThresholdFactsFragment = { id: string, processTitle: string, label: string, value: string, since: string, until?: string | null, setBy: string, reason: string, region?: { name: string } | null, unit?: { name: string } | null };

export type MyReachQueryVariables = Exact<{ [key: string]: never; }>;


export type MyReachQuery = { myPermissions: Array<Permission>, me?: { posts: Array<{ role: Role, region?: { code: string, name: string, level: Level } | null, unit?: { id: string, name: string } | null }> } | null };

export type NoticesUnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticesUnreadQuery = { noticesUnread: number };

export type NoticeArrivedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NoticeArrivedSubscription = { noticeArrived: { id: string, title: string, urgency: NoticeUrgency } };

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
export const CalendarDayFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CalendarDayFacts on CalendarDay {
  id
  day
  worked
  name
  regionCode
  region {
    name
  }
}
    `, {"fragmentName":"CalendarDayFacts"}) as unknown as TypedDocumentString<CalendarDayFactsFragment, unknown>;
export const CaseFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaseFacts on CaseCard {
  id
  number
  title
  stateLabel
  open
  suspended
  overdue
  createdAt
  closedAt
  process {
    name
    title
    steps {
      name
      label
      aside
    }
  }
  applicant {
    id
    name
  }
  unit {
    id
    name
  }
  waitsFor
  openSteps {
    name
    label
    commentRequired
    mutation
    signatureOnly
  }
  openActs {
    act
    label
  }
  parties {
    capacity
    personName
    stepLabel
    byName
    question
    since
    answeredAt
    endedAt
  }
  timeline {
    act
    label
    actorName
    comment
    takenAt
    overdue
    moved
    people
    attachmentIds
    onBehalfOf {
      name
    }
  }
  clock {
    step
    measure
    dueAt
    limit
    elapsedMinutes
    remainingMinutes
    paused
    pausedAt
    pausedBy
    pausedWhy
    overdue
    note
  }
  subject {
    __typename
    id
    answers {
      step
      key
      label
      section
      kind
      text
      value
      masked
      source
    }
    attachments {
      id
      name
      url
      size
      warnings
    }
    returnableTo {
      name
      label
    }
  }
}
    `, {"fragmentName":"CaseFacts"}) as unknown as TypedDocumentString<CaseFactsFragment, unknown>;
export const StopFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Stop on RouteStop {
  step
  state
  by
  people
  needs
  within
  why
  medianMinutes
}
    `, {"fragmentName":"Stop"}) as unknown as TypedDocumentString<StopFragment, unknown>;
export const DelegationFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DelegationFacts on Delegation {
  id
  roles
  processes
  withPersonalData
  since
  until
  reason
  endedAt
  giver {
    id
    name
    title
    unit {
      name
    }
  }
  delegate {
    id
    name
    title
    unit {
      name
    }
  }
}
    `, {"fragmentName":"DelegationFacts"}) as unknown as TypedDocumentString<DelegationFactsFragment, unknown>;
export const DeviceFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DeviceFacts on Login {
  id
  kind
  client
  platform
  userAgent
  ip
  createdAt
  lastSeenAt
  current
}
    `, {"fragmentName":"DeviceFacts"}) as unknown as TypedDocumentString<DeviceFactsFragment, unknown>;
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
    act
    step
    label
    actorName
    comment
    takenAt
    overdue
    moved
    people
    onBehalfOf {
      name
    }
  }
  openActs {
    act
    label
  }
  returnableTo {
    name
    label
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
export const CountsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Counts on InboxCounts {
  todo
  overdue
  consult
  started
  copied
  done
}
    `, {"fragmentName":"Counts"}) as unknown as TypedDocumentString<CountsFragment, unknown>;
export const CaseRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaseRow on CaseCard {
  id
  number
  title
  stateLabel
  open
  suspended
  overdue
  dueAt
  enteredAt
  process {
    name
    title
  }
  applicant {
    id
    name
  }
  unit {
    id
    name
  }
  subject {
    __typename
    id
  }
  waitsFor
  openSteps {
    name
    label
    batch
  }
}
    `, {"fragmentName":"CaseRow"}) as unknown as TypedDocumentString<CaseRowFragment, unknown>;
export const NoticeFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NoticeFacts on Notice {
  id
  title
  text
  urgency
  basis: clause
  caseId
  caseNumber
  createdAt
  seen
  deliveries {
    channel
    state
    why
    sentAt
  }
}
    `, {"fragmentName":"NoticeFacts"}) as unknown as TypedDocumentString<NoticeFactsFragment, unknown>;
export const NoticePreferenceFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NoticePreferenceFacts on NoticePreferences {
  quietFrom
  quietUntil
  quietRestDays
  choices {
    notice
    title
    channel
    on
    fixed
  }
}
    `, {"fragmentName":"NoticePreferenceFacts"}) as unknown as TypedDocumentString<NoticePreferenceFactsFragment, unknown>;
export const PostFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PostFacts on Appointment {
  id
  role
  exact
  since
  until
  region {
    code
    name
  }
  unit {
    name
  }
}
    `, {"fragmentName":"PostFacts"}) as unknown as TypedDocumentString<PostFactsFragment, unknown>;
export const TermFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TermFacts on StepSetting {
  id
  processTitle
  stepLabel
  role
  limitAmount
  limitMeasure
  officeHours
  onPassing
  escalateTo
  remindAhead
  since
  until
  revision
  setBy
  reason
  region {
    name
  }
  unit {
    id
    name
  }
}
    `, {"fragmentName":"TermFacts"}) as unknown as TypedDocumentString<TermFactsFragment, unknown>;
export const ThresholdFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ThresholdFacts on ThresholdSetting {
  id
  processTitle
  label
  value
  since
  until
  setBy
  reason
  region {
    name
  }
  unit {
    name
  }
}
    `, {"fragmentName":"ThresholdFacts"}) as unknown as TypedDocumentString<ThresholdFactsFragment, unknown>;
export * from './documents/access'
export * from './documents/acts'
export * from './documents/applying'
export * from './documents/audit'
export * from './documents/book'
export * from './documents/calendar'
export * from './documents/cases'
export * from './documents/delegation'
export * from './documents/devices'
export * from './documents/first'
export * from './documents/forms'
export * from './documents/inbox'
export * from './documents/notices'
export * from './documents/people'
export * from './documents/questions'
export * from './documents/terms'
export * from './documents/unread'
