/* Generated from forms.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const FormsDocument = {"__meta__":{"hash":"88a2d4bc5b1bead203c436fc3d2486fe071d8c3d0bd3835c2079af64d35c6e4d"}} as unknown as Types.TypedDocumentString<Types.FormsQuery, Types.FormsQueryVariables>;
export const FormVersionDocument = {"__meta__":{"hash":"d7266b19618b449fce1b0c0da66182926462a036bf45c5d6d3213db199c2c0f7"}} as unknown as Types.TypedDocumentString<Types.FormVersionQuery, Types.FormVersionQueryVariables>;
export const FormForDocument = {"__meta__":{"hash":"f146dd8ca6936fba9649a23927660a2d4aa97a147e38423457959706f0c97e84"}} as unknown as Types.TypedDocumentString<Types.FormForQuery, Types.FormForQueryVariables>;
export const FormVersionSaveDocument = {"__meta__":{"hash":"dcf79b34d6abc68e8e160e03a372a4fdc47a89a6411ccbf6612fbcd745c7f457"}} as unknown as Types.TypedDocumentString<Types.FormVersionSaveMutation, Types.FormVersionSaveMutationVariables>;
export const FormVersionPublishDocument = {"__meta__":{"hash":"a0a43cd9ec86c6053e2bedd951ec1cff145dccc18ad8db8fdd3afcde83dadd1d"}} as unknown as Types.TypedDocumentString<Types.FormVersionPublishMutation, Types.FormVersionPublishMutationVariables>;
export const FormVersionWithdrawDocument = {"__meta__":{"hash":"76361444bd106f1b8ce3b209199698f744b5d59fd64e82eb94093b54a9297165"}} as unknown as Types.TypedDocumentString<Types.FormVersionWithdrawMutation, Types.FormVersionWithdrawMutationVariables>;
export const FormVersionDiscardDocument = {"__meta__":{"hash":"95f841d776b49e5169f89a7932e96b364b51eb3d9d805dd6b9ec735b977c0053"}} as unknown as Types.TypedDocumentString<Types.FormVersionDiscardMutation, Types.FormVersionDiscardMutationVariables>;
export const AttachmentAddDocument = {"__meta__":{"hash":"04210516412cfda6731862ac8c13256c9a404a5d39d484a7bd0577a1c6c49295"}} as unknown as Types.TypedDocumentString<Types.AttachmentAddMutation, Types.AttachmentAddMutationVariables>;
