/* Generated from first.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const MeDocument = {"__meta__":{"hash":"0df05b0d3117ff819692141d8d5ba52a190a65b2328c0694c22ce376d410cc31"}} as unknown as Types.TypedDocumentString<Types.MeQuery, Types.MeQueryVariables>;
export const HomeDocument = {"__meta__":{"hash":"cc634881c1accde85142a16902f18baed0f7e37642490fc489bea690c14c618e"}} as unknown as Types.TypedDocumentString<Types.HomeQuery, Types.HomeQueryVariables>;
