/* Generated from questions.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const MyTripsDocument = {"__meta__":{"hash":"00c7ab8e9b913024847620e358b743288a648a9163538c0ab1d8ec781e91aa06"}} as unknown as Types.TypedDocumentString<Types.MyTripsQuery, Types.MyTripsQueryVariables>;
export const TripsDocument = {"__meta__":{"hash":"4b0c29c4a7e0ffe1330774a8fd36946173bf20b3a7ab19b92a9906d2079e878b"}} as unknown as Types.TypedDocumentString<Types.TripsQuery, Types.TripsQueryVariables>;
export const TripDocument = {"__meta__":{"hash":"a9ce3afb716b04cfc09311119ca9b85c4e656092866d6ab9931f79ba3e9f8aeb"}} as unknown as Types.TypedDocumentString<Types.TripQuery, Types.TripQueryVariables>;
export const OrdersDocument = {"__meta__":{"hash":"b7c00a20177dc37d694a2bf7bcee4333f24a13415b761d148410f0b6e40c9a92"}} as unknown as Types.TypedDocumentString<Types.OrdersQuery, Types.OrdersQueryVariables>;
export const CandidatesDocument = {"__meta__":{"hash":"f9bbd7e83a12558d2d8d1573aa4dbdfdb017f59fd2acd5dc75ab98a69fe9820c"}} as unknown as Types.TypedDocumentString<Types.CandidatesQuery, Types.CandidatesQueryVariables>;
export const BoardDocument = {"__meta__":{"hash":"fed97a71c4b78ccbaea0c89fb368545e0478d4dcca71a4fcb7056d1224deb5da"}} as unknown as Types.TypedDocumentString<Types.BoardQuery, Types.BoardQueryVariables>;
export const VehiclesDocument = {"__meta__":{"hash":"f4bf480f4cd253e586aac4fe2406358fd1a7ceb6ea60d76c77041ee1eb1865a3"}} as unknown as Types.TypedDocumentString<Types.VehiclesQuery, Types.VehiclesQueryVariables>;
export const VehicleDocument = {"__meta__":{"hash":"bffab2f8d6f9d9b8fc58ba76bd1a2bc0eb24117f0cb4294522aad6d882cfc3b6"}} as unknown as Types.TypedDocumentString<Types.VehicleQuery, Types.VehicleQueryVariables>;
export const DriversDocument = {"__meta__":{"hash":"ae20aa7f4df7cb2560db8e56d9665085e5776787dbd5e1287554eb13b485608c"}} as unknown as Types.TypedDocumentString<Types.DriversQuery, Types.DriversQueryVariables>;
export const DriverDocument = {"__meta__":{"hash":"d4f889690f3e55753ba15125d5b6d27d1a23b750cbbf69a2b89ab5b75a486dd7"}} as unknown as Types.TypedDocumentString<Types.DriverQuery, Types.DriverQueryVariables>;
