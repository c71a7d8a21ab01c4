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

export type DivisionFilter = {
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


export type FormVersionQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion', fields: unknown, id: string, process: string, step: string, regionCode: string, number: number, title: string, note: string, state: FormState, authorName: string, changedAt: string, publisherName: string, publishedAt?: string | null, differences: Array<{ key: string, label: string, change: FormChange, what: Array<string>, before?: unknown | null, after?: unknown | null }> } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

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


export type TripQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'Trip', id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

export type OrdersQueryVariables = Exact<{
  filter?: InputMaybe<TripFilter>;
}>;


export type OrdersQuery = { trips: { nodes: Array<{ id: string, number: string, orderNumber?: string | null, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, createdAt: string, departedAt?: string | null, cameBackAt?: string | null, odometerStart?: number | null, odometerEnd?: number | null, checks: Array<string>, contactPhone?: string | null, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { seats?: number | null, odometer: number, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string, phone: string } | null, report?: { kilometres: number, tolls: string, parking: string, fuel: string, fuelLitres?: string | null, note: string, flagReason: string, photoUrl?: string | null } | null, rating?: { punctuality: number, attitude: number, safety: number, cleanliness: number, comment: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, nextSteps: Array<{ label: string, by: string, within?: string | null }>, timeline: Array<{ step: string, label: string, actorName: string, comment: string, takenAt: string, overdue: boolean, moved: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } };

export type CandidatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CandidatesQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'Trip', id: string, candidates: { vehicles: Array<{ fits: boolean, reasons: Array<string>, vehicle: { seats?: number | null, use: VehicleUse, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } }>, drivers: Array<{ fits: boolean, reasons: Array<string>, driver: { id: string, name: string, phone: string, licenceClass: LicenceClass } }> } } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

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


export type VehicleQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver' } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle', use: VehicleUse, state: VehicleState, seats?: number | null, odometer: number, energy?: Energy | null, inServiceOn?: string | null, insuredUntil?: string | null, inspectedUntil?: string | null, id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string, unit?: { name: string } | null, trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } } | null };

export type DriversQueryVariables = Exact<{
  filter?: InputMaybe<DriverFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DriversQuery = { drivers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ id: string, name: string, phone: string, licenceClass: LicenceClass, licenceUntil: string, state: DriverState, unit?: { name: string } | null }> } };

export type DriverQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DriverQuery = { node?: { __typename: 'Appointment' } | { __typename: 'Attachment' } | { __typename: 'Batch' } | { __typename: 'CalendarDay' } | { __typename: 'CalendarYear' } | { __typename: 'CaseCard' } | { __typename: 'Delegation' } | { __typename: 'Division' } | { __typename: 'Draft' } | { __typename: 'Driver', id: string, name: string, phone: string, licenceClass: LicenceClass, licenceUntil: string, state: DriverState, unit?: { name: string } | null, trips: { totalCount: number, nodes: Array<{ id: string, number: string, state: TripState, purpose: TripPurpose, reason: string, passengers: number, origin: string, destination: string, startsAt: string, endsAt: string, applicant?: { id: string, name: string } | null, unit?: { id: string, name: string } | null, vehicle?: { id: string, plateNumber?: string | null, formerPlate?: string | null, assetNumber: string, brand: string, model: string } | null, driver?: { id: string, name: string } | null, openSteps: Array<{ name: string, label: string, commentRequired: boolean }>, clock: { step?: string | null, measure?: Measure | null, dueAt?: string | null, elapsedMinutes: number, remainingMinutes?: number | null, paused: boolean, overdue: boolean } }> } } | { __typename: 'FormVersion' } | { __typename: 'Login' } | { __typename: 'Person' } | { __typename: 'PlainCase' } | { __typename: 'StepSetting' } | { __typename: 'Trip' } | { __typename: 'Unit' } | { __typename: 'Vehicle' } | null };

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
export const TripSubmitDocument = {"__meta__":{"hash":"4ebaaaad6f3b567397fc6027bab2a56066958b1a4a79098d2b3ac5b49d391cd1"}} as unknown as TypedDocumentString<TripSubmitMutation, TripSubmitMutationVariables>;
export const TripResubmitDocument = {"__meta__":{"hash":"e81b0bf6cb92dd9abc9d3b1feab6b0e9808afe692d19775afd843801befbe40a"}} as unknown as TypedDocumentString<TripResubmitMutation, TripResubmitMutationVariables>;
export const TripReviewDocument = {"__meta__":{"hash":"2fbd0b618c0d7275edaf7928fa180468fff27e59819654931882e022b5ee0f14"}} as unknown as TypedDocumentString<TripReviewMutation, TripReviewMutationVariables>;
export const TripRejectDocument = {"__meta__":{"hash":"4943cccaefa30db19cf35615877b95a7c9cc90bb18df20bc5f181c05a35f3e1d"}} as unknown as TypedDocumentString<TripRejectMutation, TripRejectMutationVariables>;
export const TripReturnDocument = {"__meta__":{"hash":"05196d623bdd6d3e49adc15bec061c4ccf8eff1db45f3ab49a94a640e181d837"}} as unknown as TypedDocumentString<TripReturnMutation, TripReturnMutationVariables>;
export const TripWithdrawDocument = {"__meta__":{"hash":"3907abeded99e2e27459c86d336e717a652b13a0444c22dea03b799f147b2a4c"}} as unknown as TypedDocumentString<TripWithdrawMutation, TripWithdrawMutationVariables>;
export const TripCancelDocument = {"__meta__":{"hash":"0c05877cf8f2845230956b1e3461ac894a2f26a5d150618e8481fbb41dcd8738"}} as unknown as TypedDocumentString<TripCancelMutation, TripCancelMutationVariables>;
export const TripAcceptDocument = {"__meta__":{"hash":"1b1b8d589a2fb0ed6f14cff839ea0d3a81ddc48abe851a483fe62c3d02d140ae"}} as unknown as TypedDocumentString<TripAcceptMutation, TripAcceptMutationVariables>;
export const TripDeclineDocument = {"__meta__":{"hash":"577cd83257e8594c67089a7f92075a826c0706de637e64990d0c6ff66e118f5d"}} as unknown as TypedDocumentString<TripDeclineMutation, TripDeclineMutationVariables>;
export const TripDispatchDocument = {"__meta__":{"hash":"bb0dc8366bf3653d98b95a59a22cffb5f33690245c2546aeae9526df0ff1a3e2"}} as unknown as TypedDocumentString<TripDispatchMutation, TripDispatchMutationVariables>;
export const TripConfirmDocument = {"__meta__":{"hash":"01e39185671386ce8d707b21cf6fa9996b96e73a23c95c6b86709eaf5a4eaebc"}} as unknown as TypedDocumentString<TripConfirmMutation, TripConfirmMutationVariables>;
export const TripRefuseDocument = {"__meta__":{"hash":"7bb7344caa8722363915677ff9e98ae5ed3535682dbb80e3cec2fdea11716f61"}} as unknown as TypedDocumentString<TripRefuseMutation, TripRefuseMutationVariables>;
export const TripCheckCostDocument = {"__meta__":{"hash":"a3d966ed953102cc84104dfe1f0915ddb8228a79a6814b6f727148d72bb439f6"}} as unknown as TypedDocumentString<TripCheckCostMutation, TripCheckCostMutationVariables>;
export const TripReturnReportDocument = {"__meta__":{"hash":"20644b0da391f5c1af0a7a4a780e2222948a9b4c0a89719961e7c92088eb25f4"}} as unknown as TypedDocumentString<TripReturnReportMutation, TripReturnReportMutationVariables>;
export const TripScheduleDocument = {"__meta__":{"hash":"b2a7b7af610421207c6f2a176ae834ef6adc0288b658f62e2a814e07bb830742"}} as unknown as TypedDocumentString<TripScheduleMutation, TripScheduleMutationVariables>;
export const TripReassignDocument = {"__meta__":{"hash":"61c77f948f9f646566ff008c7de6ab86b4b5750b98eaf2b1e1bc9bbb18e5bd89"}} as unknown as TypedDocumentString<TripReassignMutation, TripReassignMutationVariables>;
export const TripDepartDocument = {"__meta__":{"hash":"743dd8d45cbcbb0ba901efcde3e7cb22e4dd0bd475d28619953c29ca7aac67ae"}} as unknown as TypedDocumentString<TripDepartMutation, TripDepartMutationVariables>;
export const TripComeBackDocument = {"__meta__":{"hash":"93f8c757d67a19f466e3502d86bec039c55613c61b32d498cd417f654e3391d4"}} as unknown as TypedDocumentString<TripComeBackMutation, TripComeBackMutationVariables>;
export const TripReportDocument = {"__meta__":{"hash":"a5758ccf5dde0d87008bc3e86051b4c74ef587e47bbcb487a7f27c05ce6a46a2"}} as unknown as TypedDocumentString<TripReportMutation, TripReportMutationVariables>;
export const TripRateDocument = {"__meta__":{"hash":"8393827e9e259ccbd6154739df53b0731903361e3b6a4858c7ae75cbcb13f911"}} as unknown as TypedDocumentString<TripRateMutation, TripRateMutationVariables>;
export const TripCallOffDocument = {"__meta__":{"hash":"6be113aa470328c671865a6b8343a16747d0600053edbcea1c1b2ac10d671e84"}} as unknown as TypedDocumentString<TripCallOffMutation, TripCallOffMutationVariables>;
export const FormsDocument = {"__meta__":{"hash":"88a2d4bc5b1bead203c436fc3d2486fe071d8c3d0bd3835c2079af64d35c6e4d"}} as unknown as TypedDocumentString<FormsQuery, FormsQueryVariables>;
export const FormVersionDocument = {"__meta__":{"hash":"d7266b19618b449fce1b0c0da66182926462a036bf45c5d6d3213db199c2c0f7"}} as unknown as TypedDocumentString<FormVersionQuery, FormVersionQueryVariables>;
export const FormForDocument = {"__meta__":{"hash":"f146dd8ca6936fba9649a23927660a2d4aa97a147e38423457959706f0c97e84"}} as unknown as TypedDocumentString<FormForQuery, FormForQueryVariables>;
export const FormVersionSaveDocument = {"__meta__":{"hash":"dcf79b34d6abc68e8e160e03a372a4fdc47a89a6411ccbf6612fbcd745c7f457"}} as unknown as TypedDocumentString<FormVersionSaveMutation, FormVersionSaveMutationVariables>;
export const FormVersionPublishDocument = {"__meta__":{"hash":"a0a43cd9ec86c6053e2bedd951ec1cff145dccc18ad8db8fdd3afcde83dadd1d"}} as unknown as TypedDocumentString<FormVersionPublishMutation, FormVersionPublishMutationVariables>;
export const FormVersionWithdrawDocument = {"__meta__":{"hash":"76361444bd106f1b8ce3b209199698f744b5d59fd64e82eb94093b54a9297165"}} as unknown as TypedDocumentString<FormVersionWithdrawMutation, FormVersionWithdrawMutationVariables>;
export const FormVersionDiscardDocument = {"__meta__":{"hash":"95f841d776b49e5169f89a7932e96b364b51eb3d9d805dd6b9ec735b977c0053"}} as unknown as TypedDocumentString<FormVersionDiscardMutation, FormVersionDiscardMutationVariables>;
export const AttachmentAddDocument = {"__meta__":{"hash":"04210516412cfda6731862ac8c13256c9a404a5d39d484a7bd0577a1c6c49295"}} as unknown as TypedDocumentString<AttachmentAddMutation, AttachmentAddMutationVariables>;
export const MeDocument = {"__meta__":{"hash":"0df05b0d3117ff819692141d8d5ba52a190a65b2328c0694c22ce376d410cc31"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const HomeDocument = {"__meta__":{"hash":"6a62f540e44d500f2ee8d5b408f3f64568eb56bedf5a4bcbce1058455e03d235"}} as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const TripsDocument = {"__meta__":{"hash":"4b0c29c4a7e0ffe1330774a8fd36946173bf20b3a7ab19b92a9906d2079e878b"}} as unknown as TypedDocumentString<TripsQuery, TripsQueryVariables>;
export const TripDocument = {"__meta__":{"hash":"964e7afa3db527790b59421666bc61b0efaf5188b64ece7a00e81bb8955efc95"}} as unknown as TypedDocumentString<TripQuery, TripQueryVariables>;
export const OrdersDocument = {"__meta__":{"hash":"fb28a4b29ddd807a5e40b49a856305b91d74cce12f809561ba608bc05a8352c6"}} as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const CandidatesDocument = {"__meta__":{"hash":"f9bbd7e83a12558d2d8d1573aa4dbdfdb017f59fd2acd5dc75ab98a69fe9820c"}} as unknown as TypedDocumentString<CandidatesQuery, CandidatesQueryVariables>;
export const BoardDocument = {"__meta__":{"hash":"fed97a71c4b78ccbaea0c89fb368545e0478d4dcca71a4fcb7056d1224deb5da"}} as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const VehiclesDocument = {"__meta__":{"hash":"f4bf480f4cd253e586aac4fe2406358fd1a7ceb6ea60d76c77041ee1eb1865a3"}} as unknown as TypedDocumentString<VehiclesQuery, VehiclesQueryVariables>;
export const VehicleDocument = {"__meta__":{"hash":"bffab2f8d6f9d9b8fc58ba76bd1a2bc0eb24117f0cb4294522aad6d882cfc3b6"}} as unknown as TypedDocumentString<VehicleQuery, VehicleQueryVariables>;
export const DriversDocument = {"__meta__":{"hash":"ae20aa7f4df7cb2560db8e56d9665085e5776787dbd5e1287554eb13b485608c"}} as unknown as TypedDocumentString<DriversQuery, DriversQueryVariables>;
export const DriverDocument = {"__meta__":{"hash":"d4f889690f3e55753ba15125d5b6d27d1a23b750cbbf69a2b89ab5b75a486dd7"}} as unknown as TypedDocumentString<DriverQuery, DriverQueryVariables>;
