/* Generated from people.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const DirectoryDocument = {"__meta__":{"hash":"1be8ea4cb38215f0d54e7641700473514be4a5e12a89edba2e7b91b1266f4cad"}} as unknown as Types.TypedDocumentString<Types.DirectoryQuery, Types.DirectoryQueryVariables>;
export const PersonPostsDocument = {"__meta__":{"hash":"28bbdea3da1d1b364028d0c6f62fbc77cf8cdea0cdcdd6085baa98cd7625b7de"}} as unknown as Types.TypedDocumentString<Types.PersonPostsQuery, Types.PersonPostsQueryVariables>;
export const AppointmentAddDocument = {"__meta__":{"hash":"d87fa02a8283c9d6956e2144133ba12d89eb6a8c19729bcc21a9848104c0e668"}} as unknown as Types.TypedDocumentString<Types.AppointmentAddMutation, Types.AppointmentAddMutationVariables>;
export const AppointmentEndDocument = {"__meta__":{"hash":"95bb260976093884941cc041c96d308ff670d67e6e4687a130b9766479616e03"}} as unknown as Types.TypedDocumentString<Types.AppointmentEndMutation, Types.AppointmentEndMutationVariables>;
export const PersonSuspendDocument = {"__meta__":{"hash":"3d4ed20884b463de162641e0a9ef34eaa6be6aa85e84df5cb9a746fcf99a49de"}} as unknown as Types.TypedDocumentString<Types.PersonSuspendMutation, Types.PersonSuspendMutationVariables>;
export const PersonEraseDocument = {"__meta__":{"hash":"96599eb37dabc96899791f28e5714b8f37cba31929ae86d114aa1085cbed934d"}} as unknown as Types.TypedDocumentString<Types.PersonEraseMutation, Types.PersonEraseMutationVariables>;
export const PersonRestoreDocument = {"__meta__":{"hash":"1fef9d8f60477a0c2b6da421d22f974e1df07be3b812b1b19a56fd6dffa74fe2"}} as unknown as Types.TypedDocumentString<Types.PersonRestoreMutation, Types.PersonRestoreMutationVariables>;
