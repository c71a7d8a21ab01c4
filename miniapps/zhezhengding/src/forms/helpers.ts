import type { FormHelpers } from '@shared/forms/helpers'
import { AttachmentAddDocument } from '../gql/graphql'
import { graph } from '../hub'
import { freshKey } from '@shared/offline/key'
import { shrink } from '../driver/photo'

/** What any form of this app can do beyond asking: send files. Pictures are made small first. */
export const formHelpers: FormHelpers = {
  async upload(file) {
    const small = file.type.startsWith('image/') ? new File([await shrink(file)], file.name) : file
    const { outcome } = await graph.ask(AttachmentAddDocument, { file: small }, { idempotencyKey: freshKey() })
    if (outcome.__typename === 'Refusal') throw new Error(outcome.message)
    return { value: outcome.id, label: outcome.name }
  },
}
