/* Generated from unread.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const NoticesUnreadDocument = {"__meta__":{"hash":"acfbc19d9b7ed58eeeb4a74b5ef5b4a02164c1fa7509316fbc95c4909fef14ab"}} as unknown as Types.TypedDocumentString<Types.NoticesUnreadQuery, Types.NoticesUnreadQueryVariables>;
export const NoticeArrivedDocument = {"__meta__":{"hash":"536aa3d2ceb68b78cdeb05c4a987273392153c97408a2bbda33abd7c6be5d62e"}} as unknown as Types.TypedDocumentString<Types.NoticeArrivedSubscription, Types.NoticeArrivedSubscriptionVariables>;
