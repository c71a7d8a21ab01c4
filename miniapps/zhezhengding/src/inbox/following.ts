import { createLive } from '@shared/graph/live'
import { CaseChangedDocument, InboxChangedDocument, type CountsFragment } from '../gql/graphql'
import { reach } from '../hub'

/** What the hub tells of unasked. */
export const follow = createLive(reach)

export function followInbox(next: (counts: CountsFragment) => void): () => void {
  return follow(InboxChangedDocument, {}, (answer) => next(answer.counts))
}

/** Calls each time something has been done with the case; the first answer only says how it stands. */
export function followCase(id: string, changed: () => void): () => void {
  let first = true
  return follow(CaseChangedDocument, { id }, () => {
    if (!first) changed()
    first = false
  })
}
