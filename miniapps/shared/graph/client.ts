import { GraphError } from './errors'
import { multipart, holdsFiles } from './multipart'

/** A persisted document as code generation writes it: the hash says which, the types say what goes in and comes out. */
export interface GraphDocument<Result, Variables> {
  __apiType?: (variables: Variables) => Result
  __meta__?: Record<string, unknown>
}

export interface AskOptions {
  /** Makes a change safe to send twice (HTTP header `Idempotency-Key`). */
  idempotencyKey?: string
  signal?: AbortSignal
}

export interface Graph {
  ask<R, V>(document: GraphDocument<R, V>, variables: V, options?: AskOptions): Promise<R>
}

export interface GraphSettings {
  /** Where POSTs go. Absolute from the host: the platforms' containers resolve relative addresses wrongly. */
  endpoint: string
  /** The text of a document, for a hub in development that has not been told of the hash yet. */
  textOf?: (hash: string) => Promise<string | undefined>
  /** Milliseconds after which a silent network counts as none. */
  patience?: number
  fetch?: typeof fetch
}

interface Answer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string; traceId?: string } }[]
}

const UNKNOWN_DOCUMENT = 'PERSISTED_QUERY_NOT_FOUND'

/** A client of the graph on plain fetch. Refusals are data; what is thrown is always a {@link GraphError}. */
export function createGraph(settings: GraphSettings): Graph {
  async function post(body: Record<string, unknown>, options: AskOptions): Promise<Answer> {
    const send = settings.fetch ?? fetch
    const files = holdsFiles(body.variables)
    const timeout = AbortSignal.timeout(settings.patience ?? (files ? 60_000 : 20_000))
    let response: Response
    try {
      response = await send(settings.endpoint, {
        method: 'POST',
        credentials: 'include',
        signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
        headers: {
          Accept: 'application/graphql-response+json, application/json',
          'X-Requested-With': 'jiguan',
          ...(files ? {} : { 'Content-Type': 'application/json' }),
          ...(options.idempotencyKey ? { 'Idempotency-Key': options.idempotencyKey } : {}),
        },
        body: files ? multipart(body) : JSON.stringify(body),
      })
    } catch (cause) {
      if (options.signal?.aborted) throw cause
      throw new GraphError('offline', { cause })
    }
    return read(response)
  }

  return {
    async ask<R, V>(document: GraphDocument<R, V>, variables: V, options: AskOptions = {}): Promise<R> {
      const hash = document.__meta__?.['hash'] as string
      let answer = await post({ documentId: hash, variables }, options)
      if (answer.errors?.[0]?.extensions?.code === UNKNOWN_DOCUMENT && settings.textOf) {
        const query = await settings.textOf(hash)
        if (query) answer = await post({ query, variables }, options)
      }
      const error = answer.errors?.[0]
      if (error) throw GraphError.fromAnswer(error)
      return answer.data as R
    },
  }
}

async function read(response: Response): Promise<Answer> {
  if (response.status === 401) throw new GraphError('signedOut')
  if (response.status === 429) {
    throw new GraphError('busy', { retryAfter: Number(response.headers.get('Retry-After')) || undefined })
  }
  if (response.status >= 500 && !isJson(response)) throw new GraphError('down')
  try {
    return (await response.json()) as Answer
  } catch (cause) {
    throw new GraphError('down', { cause })
  }
}

function isJson(response: Response): boolean {
  return /json/.test(response.headers.get('Content-Type') ?? '')
}
