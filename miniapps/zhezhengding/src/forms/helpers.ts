import type { Choice, FormHelpers } from '@shared/forms/helpers'
import { freshKey } from '@shared/offline/key'
import { shrink } from '../driver/photo'
import { AttachmentAddDocument, PeopleDocument, RegionsDocument, UnitsDocument } from '../gql/graphql'
import { graph } from '../hub'

const SEARCHES: Record<'person' | 'unit' | 'region', (text: string) => Promise<Choice[]>> = {
  async person(text) {
    const { people } = await graph.ask(PeopleDocument, { text })
    return people.nodes.map((each) => ({ value: each.id, label: called(each.name, [each.title, each.unit?.name]) }))
  },
  async unit(text) {
    const { units } = await graph.ask(UnitsDocument, { text })
    return units.nodes.map((each) => ({ value: each.id, label: called(each.name, [each.region?.name]) }))
  },
  async region(text) {
    const { divisions } = await graph.ask(RegionsDocument, { text })
    return divisions.nodes.map((each) => ({ value: each.code, label: each.name }))
  },
}

function called(name: string, more: (string | null | undefined)[]): string {
  const said = more.filter(Boolean).join('，')
  return said ? `${name}（${said}）` : name
}

/** What any form of this app can do beyond asking: look people, units and regions up, and send files. */
export const formHelpers: FormHelpers = {
  search: (kind, text) => SEARCHES[kind](text),
  async upload(file) {
    // Pictures are made small first.
    const small = file.type.startsWith('image/') ? new File([await shrink(file)], file.name) : file
    const { outcome } = await graph.ask(AttachmentAddDocument, { file: small }, { idempotencyKey: freshKey() })
    if (outcome.__typename === 'Refusal') throw new Error(outcome.message)
    return { value: outcome.id, label: outcome.name }
  },
}
