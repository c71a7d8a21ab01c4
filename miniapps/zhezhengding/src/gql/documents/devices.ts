/* Generated from devices.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const MyDevicesDocument = {"__meta__":{"hash":"24d75656887efcf50c21c7afa60db3b82b6fed57a0b742443d29622e52ce57cb"}} as unknown as Types.TypedDocumentString<Types.MyDevicesQuery, Types.MyDevicesQueryVariables>;
export const DevicesDocument = {"__meta__":{"hash":"0e381169b6dd9c2c80fc7eaa47de2d3a367c1efdc75790019f0172fd134953fc"}} as unknown as Types.TypedDocumentString<Types.DevicesQuery, Types.DevicesQueryVariables>;
export const DeviceSignOutDocument = {"__meta__":{"hash":"eab0e6b8f71e2b304fe78403bf932f8b9089c3908ab7485e46db73d9187b29bb"}} as unknown as Types.TypedDocumentString<Types.DeviceSignOutMutation, Types.DeviceSignOutMutationVariables>;
export const SignOutEverywhereDocument = {"__meta__":{"hash":"4fc5b78aa5b3c76e1d7d95f4f09a02f5353cc97a8dff580412a94c7c758f1b12"}} as unknown as Types.TypedDocumentString<Types.SignOutEverywhereMutation, Types.SignOutEverywhereMutationVariables>;
