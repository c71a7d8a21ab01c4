/* Generated from questions.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const MeDocument = {"__meta__":{"hash":"0df05b0d3117ff819692141d8d5ba52a190a65b2328c0694c22ce376d410cc31"}} as unknown as Types.TypedDocumentString<Types.MeQuery, Types.MeQueryVariables>;
export const HomeDocument = {"__meta__":{"hash":"6a62f540e44d500f2ee8d5b408f3f64568eb56bedf5a4bcbce1058455e03d235"}} as unknown as Types.TypedDocumentString<Types.HomeQuery, Types.HomeQueryVariables>;
export const TripsDocument = {"__meta__":{"hash":"4b0c29c4a7e0ffe1330774a8fd36946173bf20b3a7ab19b92a9906d2079e878b"}} as unknown as Types.TypedDocumentString<Types.TripsQuery, Types.TripsQueryVariables>;
export const TripDocument = {"__meta__":{"hash":"964e7afa3db527790b59421666bc61b0efaf5188b64ece7a00e81bb8955efc95"}} as unknown as Types.TypedDocumentString<Types.TripQuery, Types.TripQueryVariables>;
export const OrdersDocument = {"__meta__":{"hash":"fb28a4b29ddd807a5e40b49a856305b91d74cce12f809561ba608bc05a8352c6"}} as unknown as Types.TypedDocumentString<Types.OrdersQuery, Types.OrdersQueryVariables>;
export const CandidatesDocument = {"__meta__":{"hash":"f9bbd7e83a12558d2d8d1573aa4dbdfdb017f59fd2acd5dc75ab98a69fe9820c"}} as unknown as Types.TypedDocumentString<Types.CandidatesQuery, Types.CandidatesQueryVariables>;
export const BoardDocument = {"__meta__":{"hash":"fed97a71c4b78ccbaea0c89fb368545e0478d4dcca71a4fcb7056d1224deb5da"}} as unknown as Types.TypedDocumentString<Types.BoardQuery, Types.BoardQueryVariables>;
export const VehiclesDocument = {"__meta__":{"hash":"f4bf480f4cd253e586aac4fe2406358fd1a7ceb6ea60d76c77041ee1eb1865a3"}} as unknown as Types.TypedDocumentString<Types.VehiclesQuery, Types.VehiclesQueryVariables>;
export const VehicleDocument = {"__meta__":{"hash":"bffab2f8d6f9d9b8fc58ba76bd1a2bc0eb24117f0cb4294522aad6d882cfc3b6"}} as unknown as Types.TypedDocumentString<Types.VehicleQuery, Types.VehicleQueryVariables>;
export const DriversDocument = {"__meta__":{"hash":"ae20aa7f4df7cb2560db8e56d9665085e5776787dbd5e1287554eb13b485608c"}} as unknown as Types.TypedDocumentString<Types.DriversQuery, Types.DriversQueryVariables>;
export const DriverDocument = {"__meta__":{"hash":"d4f889690f3e55753ba15125d5b6d27d1a23b750cbbf69a2b89ab5b75a486dd7"}} as unknown as Types.TypedDocumentString<Types.DriverQuery, Types.DriverQueryVariables>;
