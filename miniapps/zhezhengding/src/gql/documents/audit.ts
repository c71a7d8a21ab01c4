/* Generated from audit.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const AuditEntriesDocument = {"__meta__":{"hash":"b96da5aa96edc1d9e9b8a82e26f30412a080c6d1d395aa12b4227b39de85db4f"}} as unknown as Types.TypedDocumentString<Types.AuditEntriesQuery, Types.AuditEntriesQueryVariables>;
export const AuditChainDocument = {"__meta__":{"hash":"32a4abca648e8729336ae9b168dee67b14e51ece677044ecfbc36c8094a57873"}} as unknown as Types.TypedDocumentString<Types.AuditChainQuery, Types.AuditChainQueryVariables>;
export const AccessEntriesDocument = {"__meta__":{"hash":"78abd9601e14064a1c488f6078b6b1d827a625b429b3b91ef43a5efc156474f6"}} as unknown as Types.TypedDocumentString<Types.AccessEntriesQuery, Types.AccessEntriesQueryVariables>;
