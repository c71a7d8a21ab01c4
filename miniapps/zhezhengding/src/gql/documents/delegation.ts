/* Generated from delegation.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const DelegationsDocument = {"__meta__":{"hash":"e71190ca42c914abb1ea51c787839c449c6c5aac9ab3970fbef95460e54bd96a"}} as unknown as Types.TypedDocumentString<Types.DelegationsQuery, Types.DelegationsQueryVariables>;
export const ColleaguesDocument = {"__meta__":{"hash":"a4dfbb90be64d9d3c543d63ba95e0bfe35af55a179ad15dd092296a441ea4cb9"}} as unknown as Types.TypedDocumentString<Types.ColleaguesQuery, Types.ColleaguesQueryVariables>;
export const LendableProcessesDocument = {"__meta__":{"hash":"59c827c72229f1128e28788ee974969f0c111d2f8a569d9cfcd882d35d44fce2"}} as unknown as Types.TypedDocumentString<Types.LendableProcessesQuery, Types.LendableProcessesQueryVariables>;
export const DelegationGiveDocument = {"__meta__":{"hash":"8f3b94ce6aa7b44597a3155dd4fbbbc397950ad65a65202f23335b3b2a896dc8"}} as unknown as Types.TypedDocumentString<Types.DelegationGiveMutation, Types.DelegationGiveMutationVariables>;
export const DelegationEndDocument = {"__meta__":{"hash":"46b7c1b1b01249bbf1a20a0e5fa5a80b0a551ff7c4b194f7364498c3776ad6ee"}} as unknown as Types.TypedDocumentString<Types.DelegationEndMutation, Types.DelegationEndMutationVariables>;
