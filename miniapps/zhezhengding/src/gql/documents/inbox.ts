/* Generated from inbox.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const InboxDocument = {"__meta__":{"hash":"2c148ea433ce099091b5d935b0320f5a3b210db268bd6539b6bb026939563faf"}} as unknown as Types.TypedDocumentString<Types.InboxQuery, Types.InboxQueryVariables>;
export const ProcessNamesDocument = {"__meta__":{"hash":"6d187c9c20880a3d5f1d2d892e53ce71d84c4dece1cf2b07996191daea9a44b7"}} as unknown as Types.TypedDocumentString<Types.ProcessNamesQuery, Types.ProcessNamesQueryVariables>;
export const InboxChangedDocument = {"__meta__":{"hash":"2b8d3a2e6dcb2914f2fb6c088c581ab190bbed0daa90bcc304d7725d179b6104"}} as unknown as Types.TypedDocumentString<Types.InboxChangedSubscription, Types.InboxChangedSubscriptionVariables>;
export const CasesTakeDocument = {"__meta__":{"hash":"727378a159ccc6fc572c0c7d21faa98306ccfc1d96469d8ec0f6a554e25bfab9"}} as unknown as Types.TypedDocumentString<Types.CasesTakeMutation, Types.CasesTakeMutationVariables>;
