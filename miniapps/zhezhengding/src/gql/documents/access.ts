/* Generated from access.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const WhoSawMeDocument = {"__meta__":{"hash":"8171a0da8823e3ba309e996ef4536c89b579ccfc8cb8e3c7abddbef8125ff5f1"}} as unknown as Types.TypedDocumentString<Types.WhoSawMeQuery, Types.WhoSawMeQueryVariables>;
