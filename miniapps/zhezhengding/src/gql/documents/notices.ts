/* Generated from notices.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const NoticesDocument = {"__meta__":{"hash":"5af2acf33be4baa076da1ad30fc5b35c94ab1ba2818e881a1a4dfb774771da72"}} as unknown as Types.TypedDocumentString<Types.NoticesQuery, Types.NoticesQueryVariables>;
export const NoticePreferencesDocument = {"__meta__":{"hash":"72f8fe40e3381c935f0e3d27a744541aa800415c89006c7e426ae9ba4646b0c3"}} as unknown as Types.TypedDocumentString<Types.NoticePreferencesQuery, Types.NoticePreferencesQueryVariables>;
export const NoticeReadDocument = {"__meta__":{"hash":"c467f044743324d33b63d5d56f62228f818f44887562fd8531faccc04500dc28"}} as unknown as Types.TypedDocumentString<Types.NoticeReadMutation, Types.NoticeReadMutationVariables>;
export const NoticesReadAllDocument = {"__meta__":{"hash":"726fa16e4dd60e227e1e47e681ef1c3b42a1561d737faa3d71182e9a53d1b6be"}} as unknown as Types.TypedDocumentString<Types.NoticesReadAllMutation, Types.NoticesReadAllMutationVariables>;
export const NoticePreferencesSetDocument = {"__meta__":{"hash":"dd43a092b3025f880dde77a075f1682944e0596ba21901f3b83a5277a6b018ce"}} as unknown as Types.TypedDocumentString<Types.NoticePreferencesSetMutation, Types.NoticePreferencesSetMutationVariables>;
