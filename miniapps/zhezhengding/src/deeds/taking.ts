import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { GraphError } from '@shared/graph/errors'
import type { FieldNo } from '../cases/send'
import { hub } from '../hub'

export interface Taking {
  busy: Ref<boolean>
  no: ShallowRef<FieldNo | undefined>
  error: ShallowRef<GraphError | undefined>
  /** Fetches a file of the hub's and hands it to the browser; whether it did. Where not, `no` or `error` says why. */
  take(path: string): Promise<boolean>
}

/**
 * Takes files out. Not a plain link: where the hub says no, above all where it asks for a fresh proof of identity, the
 * browser would show a failed download and not the sentence.
 */
export function useTaking(): Taking {
  const busy = ref(false)
  const no = shallowRef<FieldNo>()
  const error = shallowRef<GraphError>()

  async function take(path: string): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    no.value = error.value = undefined
    try {
      const answer = await fetch(`${hub}${path}`, { credentials: 'include', headers: { Accept: 'application/json, */*;q=0.5', 'X-Requested-With': 'jiguan' } })
      if (answer.ok) {
        keep(await answer.blob(), fileName(answer.headers.get('Content-Disposition') ?? '', path))
        return true
      }
      await refused(answer)
    } catch (cause) {
      error.value = new GraphError('offline', { cause })
    } finally {
      busy.value = false
    }
    return false
  }

  async function refused(answer: Response): Promise<void> {
    const said = await answer.json().then((body: Said) => body.errors?.[0], () => undefined)
    const code = said?.extensions?.code ?? ''
    if (!said || answer.status >= 500 || answer.status === 401) {
      error.value = said ? GraphError.fromAnswer(said) : new GraphError('down')
      return
    }
    // What else can be done after STEP_UP is offered as buttons (TakeFile), and needs no addresses to type.
    no.value = { code, message: said.message, alternatives: code === 'STEP_UP' ? [] : (said.extensions?.alternatives ?? []) }
  }

  return { busy, no, error, take }
}

interface Said {
  errors?: { message: string; extensions?: { code?: string; alternatives?: string[] } }[]
}

/** The name that the hub gives a file, RFC 6266; else the last piece of its address. */
export function fileName(disposition: string, path: string): string {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  return coded ? decodeURIComponent(coded) : (plain ?? path.replace(/\?.*/, '').split('/').at(-1)!)
}

/** The address of an export: without an empty filter, masked where that is wanted. */
export function exportPath(of: string, { filter, masked }: { filter?: Record<string, unknown>; masked?: boolean } = {}): string {
  const query = new URLSearchParams()
  const said = JSON.stringify(filter ?? {})
  if (said !== '{}') query.set('filter', said)
  if (masked) query.set('masked', '1')
  return `/export/${of}${query.size ? `?${query}` : ''}`
}

function keep(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
