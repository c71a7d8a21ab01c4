/* Generated from cases.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const CaseDocument = {"__meta__":{"hash":"29385e4462dd3992bd225528b84e6ac31429def63ca362448fe16f7f00b74aac"}} as unknown as Types.TypedDocumentString<Types.CaseQuery, Types.CaseQueryVariables>;
export const CaseChangedDocument = {"__meta__":{"hash":"7407c7d956ac6b170c19a12b04567a03b9d77a57867774051c194f6dd218fba3"}} as unknown as Types.TypedDocumentString<Types.CaseChangedSubscription, Types.CaseChangedSubscriptionVariables>;
export const CaseTakeDocument = {"__meta__":{"hash":"bdef0c0f8f93410474aa063c87ba2a9f09bbe45e374bf7b94c6757c2fae6d3cf"}} as unknown as Types.TypedDocumentString<Types.CaseTakeMutation, Types.CaseTakeMutationVariables>;
export const CaseReturnDocument = {"__meta__":{"hash":"f4bedb039b66f7a790222aff29a5b48de7a671beeea4c5973df29d82dae4c221"}} as unknown as Types.TypedDocumentString<Types.CaseReturnMutation, Types.CaseReturnMutationVariables>;
export const CaseTakeBackDocument = {"__meta__":{"hash":"070ea13041363c9a0897496baf7651f1cba899ab5dbf6987230c7c2a78cb4a26"}} as unknown as Types.TypedDocumentString<Types.CaseTakeBackMutation, Types.CaseTakeBackMutationVariables>;
export const CaseTransferDocument = {"__meta__":{"hash":"d66c5c6b908f13dda3bb2e59de3f1679f686d1045ce6b4aed0d6dc4491f340a4"}} as unknown as Types.TypedDocumentString<Types.CaseTransferMutation, Types.CaseTransferMutationVariables>;
export const CaseAddSignerDocument = {"__meta__":{"hash":"03e3bbf90d136f010d3bcd3b9528aca892c00cfc9a2d222492057c7d7a284edd"}} as unknown as Types.TypedDocumentString<Types.CaseAddSignerMutation, Types.CaseAddSignerMutationVariables>;
export const CaseSignDocument = {"__meta__":{"hash":"03ea9b8c830e4ecd7fceb95b5b59314abd86ea4c13d50f896e6a4e65fe27351d"}} as unknown as Types.TypedDocumentString<Types.CaseSignMutation, Types.CaseSignMutationVariables>;
export const CaseConsultDocument = {"__meta__":{"hash":"76a9311131c8657811fb090aff8902e12c8fa4e77d0d5f049dbf947a7bdc4ab8"}} as unknown as Types.TypedDocumentString<Types.CaseConsultMutation, Types.CaseConsultMutationVariables>;
export const CaseAnswerDocument = {"__meta__":{"hash":"77743d1ed59254b9fcf11bac441aa178600cf9bdac5cd13e47f628706b6f6a61"}} as unknown as Types.TypedDocumentString<Types.CaseAnswerMutation, Types.CaseAnswerMutationVariables>;
export const CaseCopyDocument = {"__meta__":{"hash":"eece1f2ccc9e1e38abfa359c76cad24cdcee0417d126de126453ccaa3a08c0a0"}} as unknown as Types.TypedDocumentString<Types.CaseCopyMutation, Types.CaseCopyMutationVariables>;
export const CaseUrgeDocument = {"__meta__":{"hash":"4d16a65001ed375eb6f3ab9353a4d554a658755706ca9b8db3d2c53e076f9ff2"}} as unknown as Types.TypedDocumentString<Types.CaseUrgeMutation, Types.CaseUrgeMutationVariables>;
export const CaseCommentDocument = {"__meta__":{"hash":"f6c33214b12ec11eace67482463945a68f94a9f2ed22af2415423474df6a8b0b"}} as unknown as Types.TypedDocumentString<Types.CaseCommentMutation, Types.CaseCommentMutationVariables>;
export const CaseSuspendDocument = {"__meta__":{"hash":"72a0f58568dec114d5111dd7e4292f2aed5edadcdaad12fdf7e74967cf06d2a0"}} as unknown as Types.TypedDocumentString<Types.CaseSuspendMutation, Types.CaseSuspendMutationVariables>;
export const CaseResumeDocument = {"__meta__":{"hash":"2c9a8baebd26d17452beb3b3063aaf51ab2b18d78259ccfe9e6340690cad43cd"}} as unknown as Types.TypedDocumentString<Types.CaseResumeMutation, Types.CaseResumeMutationVariables>;
