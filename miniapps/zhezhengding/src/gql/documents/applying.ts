/* Generated from applying.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const StartableDocument = {"__meta__":{"hash":"d93d04ec6b3b3ffae7ef36cd3999d22219feed21f5dabd6c563ee36a3ae7dc73"}} as unknown as Types.TypedDocumentString<Types.StartableQuery, Types.StartableQueryVariables>;
export const DraftDocument = {"__meta__":{"hash":"69f15396e3d8ea04948888f75727d6b58ae9433c7e33356244e9c101856c1cd3"}} as unknown as Types.TypedDocumentString<Types.DraftQuery, Types.DraftQueryVariables>;
export const RouteDocument = {"__meta__":{"hash":"4e46f51ebc64226631248dc2dca8a430d9e2b116d2b6e4c65fd6a36de1ccb8c4"}} as unknown as Types.TypedDocumentString<Types.RouteQuery, Types.RouteQueryVariables>;
export const NamesDocument = {"__meta__":{"hash":"f6451296460780ac90905ed732e44d3e72f2a5c648d78fe5085687c3b35e8a43"}} as unknown as Types.TypedDocumentString<Types.NamesQuery, Types.NamesQueryVariables>;
export const RegionDocument = {"__meta__":{"hash":"b757dbbbaf679cb5a8f6cd09d130796883d4165580878c3f9ff44fd9ab6dca51"}} as unknown as Types.TypedDocumentString<Types.RegionQuery, Types.RegionQueryVariables>;
export const PeopleDocument = {"__meta__":{"hash":"4ab4ee409f69852989a2e872f4a35a89b545845b62ad109ab4011c9822f262b7"}} as unknown as Types.TypedDocumentString<Types.PeopleQuery, Types.PeopleQueryVariables>;
export const UnitsDocument = {"__meta__":{"hash":"a9180d8b7c7359d5b6a13d6d5c511826f65860ec953605e25d7e6935602a2184"}} as unknown as Types.TypedDocumentString<Types.UnitsQuery, Types.UnitsQueryVariables>;
export const RegionsDocument = {"__meta__":{"hash":"98fd99329550ca0ed571d7f9e5deee60269950b24b3033649cbeb4affac72032"}} as unknown as Types.TypedDocumentString<Types.RegionsQuery, Types.RegionsQueryVariables>;
export const CaseOpenDocument = {"__meta__":{"hash":"cff4f6148b3e8251f9327a16958547e945b88a023453be4b4a23d04a44af036d"}} as unknown as Types.TypedDocumentString<Types.CaseOpenMutation, Types.CaseOpenMutationVariables>;
export const DraftSaveDocument = {"__meta__":{"hash":"c1f7c055c172e7d63c6a16de9222dabc11f5c66818989cd293f3dd0b69c71238"}} as unknown as Types.TypedDocumentString<Types.DraftSaveMutation, Types.DraftSaveMutationVariables>;
export const DraftDiscardDocument = {"__meta__":{"hash":"b3f082d86a10a96643b815bfaaf061c395f83b287ebf76459c9a8442df8215ea"}} as unknown as Types.TypedDocumentString<Types.DraftDiscardMutation, Types.DraftDiscardMutationVariables>;
