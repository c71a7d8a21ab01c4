/* Generated from terms.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const TermsHereDocument = {"__meta__":{"hash":"b244fb736b870f99d13f8c943d1c068a918160da66bca8759bcbb6bad1643e65"}} as unknown as Types.TypedDocumentString<Types.TermsHereQuery, Types.TermsHereQueryVariables>;
export const TermVersionsDocument = {"__meta__":{"hash":"a107ee01661888fd10635352dc9e9070dc1c7ca16f295975743f2e99cdc037da"}} as unknown as Types.TypedDocumentString<Types.TermVersionsQuery, Types.TermVersionsQueryVariables>;
export const ThresholdVersionsDocument = {"__meta__":{"hash":"a2a9dccd92ab69eeb7177ffcbca66f787805c99da682b7b8b523d160157d9324"}} as unknown as Types.TypedDocumentString<Types.ThresholdVersionsQuery, Types.ThresholdVersionsQueryVariables>;
export const TermsWhatIfDocument = {"__meta__":{"hash":"c390b24cc4618977343b5b7e4d6c432ed445ddd760920d55dad06e67b5654ee2"}} as unknown as Types.TypedDocumentString<Types.TermsWhatIfQuery, Types.TermsWhatIfQueryVariables>;
export const TermRegionsDocument = {"__meta__":{"hash":"c8eb7b81ae7cd94fd27885a991a8143a6370ed5be0969808435f93287de605ed"}} as unknown as Types.TypedDocumentString<Types.TermRegionsQuery, Types.TermRegionsQueryVariables>;
export const UnitsThereDocument = {"__meta__":{"hash":"7277019031dceb3364dcda0a4c734f422b8d57725d6eece72b89ab81c232aeb7"}} as unknown as Types.TypedDocumentString<Types.UnitsThereQuery, Types.UnitsThereQueryVariables>;
export const StepSettingSetDocument = {"__meta__":{"hash":"6cdc60a4ef656e56ed4e17a76c8a9c2e5fe0221bfdd55b37daac46f681b2da75"}} as unknown as Types.TypedDocumentString<Types.StepSettingSetMutation, Types.StepSettingSetMutationVariables>;
export const ThresholdSettingSetDocument = {"__meta__":{"hash":"13d38416917c8d423b51221816e5aaca3b85facefc38adf2c120c063336e90a5"}} as unknown as Types.TypedDocumentString<Types.ThresholdSettingSetMutation, Types.ThresholdSettingSetMutationVariables>;
export const MyReachDocument = {"__meta__":{"hash":"ec82a47cd0075785888f9df3920d50884bc3acd51df955d29314b3392f29d4da"}} as unknown as Types.TypedDocumentString<Types.MyReachQuery, Types.MyReachQueryVariables>;
