/* Generated from calendar.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const CalendarYearsDocument = {"__meta__":{"hash":"b4d8c943d33eee4441630f83ef7e59c5386c4529409f343c7029fb3c9afa6a05"}} as unknown as Types.TypedDocumentString<Types.CalendarYearsQuery, Types.CalendarYearsQueryVariables>;
export const CalendarDaysDocument = {"__meta__":{"hash":"0cf3884a5398859f7eb4cc76d5af1b2e243bfc9454172bb8fffd19af9a527b7c"}} as unknown as Types.TypedDocumentString<Types.CalendarDaysQuery, Types.CalendarDaysQueryVariables>;
export const CalendarDaySetDocument = {"__meta__":{"hash":"666d344c3e3ebb8cacb823ccf9d098e93b7d29e00c3c41a539f2a69c47584664"}} as unknown as Types.TypedDocumentString<Types.CalendarDaySetMutation, Types.CalendarDaySetMutationVariables>;
export const CalendarDayClearDocument = {"__meta__":{"hash":"3a76580d82d864fe947509e62832391c8c8d9d3fab6bf1d677c380954968f229"}} as unknown as Types.TypedDocumentString<Types.CalendarDayClearMutation, Types.CalendarDayClearMutationVariables>;
export const CalendarYearPublishDocument = {"__meta__":{"hash":"3706495cfd92f14fe48a012ec40e5f380281d262a795973f1df2817e2e6c72e7"}} as unknown as Types.TypedDocumentString<Types.CalendarYearPublishMutation, Types.CalendarYearPublishMutationVariables>;
