/* Generated from book.graphql by tools/codegen.mjs. */
import type * as Types from '../graphql'

export const ProcessBooksDocument = {"__meta__":{"hash":"928eb1e17f83aa37e0b7eabef1e35f6ca957dcbf864f6c6218a19e4d3d4f3069"}} as unknown as Types.TypedDocumentString<Types.ProcessBooksQuery, Types.ProcessBooksQueryVariables>;
export const ProcessBookDocument = {"__meta__":{"hash":"191a4fd8b50c0fadc5388f4ff4d60c8f87db8b3fc1960b0356181fb554bbc636"}} as unknown as Types.TypedDocumentString<Types.ProcessBookQuery, Types.ProcessBookQueryVariables>;
export const TableDifferencesDocument = {"__meta__":{"hash":"096cb635a8654d5011e76611b9455d612920188640db293c3d6082e4ceb1f3c6"}} as unknown as Types.TypedDocumentString<Types.TableDifferencesQuery, Types.TableDifferencesQueryVariables>;
