import { GraphError } from './errors'
import type { GraphDocument, GraphSettings } from './client'

/** Follows a subscription until told to stop: `next` hears each answer. */
export type Follow = <R, V>(document: GraphDocument<R, V>, variables: V, next: (answer: R) => void) => () => void

type Settings = Pick<GraphSettings, 'endpoint' | 'textOf' | 'fetch'> & { pause?: number }

interface Answer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}

const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 120_000

/**
 * Subscriptions over server-sent events on plain fetch: cookies, proxies and containers treat them as any other request.
 *
 * A stream that breaks is opened again after a pause that doubles; one that the hub refuses is not. Nothing is heard
 * while the page is hidden for long: who comes back to it asks anew (`freshOnReturn`).
 */
export function createLive(settings: Settings): Follow {
  return (document, variables, next) => {
    const stopped = new AbortController()
    void run(document as GraphDocument<unknown, unknown>, variables, next as (answer: unknown) => void, stopped.signal)
    return () => stopped.abort()
  }

  async function run(document: GraphDocument<unknown, unknown>, variables: unknown, next: (answer: unknown) => void, signal: AbortSignal): Promise<void> {
    const hash = document.__meta__?.['hash'] as string
    let asked: Record<string, unknown> = { documentId: hash, variables }
    let pause = settings.pause ?? FIRST_PAUSE
    while (!signal.aborted) {
      try {
        for await (const answer of answers(asked, signal)) {
          const error = answer.errors?.[0]
          if (error?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND' && settings.textOf && !asked['query']) {
            const query = await settings.textOf(hash)
            if (query) asked = { query, variables }
          }
          if (error) throw GraphError.fromAnswer(error)
          pause = settings.pause ?? FIRST_PAUSE
          next(answer.data)
        }
      } catch (caught) {
        const again = caught instanceof GraphError && (caught.passing || (caught.kind === 'outdated' && asked['query'] !== undefined))
        if (signal.aborted || !again) return
      }
      await rest(pause, signal)
      pause = Math.min(LONGEST_PAUSE, pause * 2)
    }
  }

  async function* answers(body: Record<string, unknown>, signal: AbortSignal): AsyncGenerator<Answer> {
    const response = await (settings.fetch ?? fetch)(settings.endpoint, {
      method: 'POST',
      credentials: 'include',
      signal,
      headers: { Accept: 'text/event-stream', 'Content-Type': 'application/json', 'X-Requested-With': 'jiguan' },
      body: JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new GraphError('offline', { cause })
    })
    if (response.status === 401) throw new GraphError('signedOut')
    if (!response.body || !/event-stream/.test(response.headers.get('Content-Type') ?? '')) {
      throw new GraphError(response.status === 429 || response.status >= 500 ? 'down' : 'defect')
    }
    yield* events(response.body)
  }
}

/** The `next` events of a graphql-sse stream in distinct connections mode; beats and `complete` carry nothing. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<Answer> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let left = ''
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new GraphError('offline', { cause })
      })
      if (done) return
      left += decoder.decode(value, { stream: true })
      const frames = left.split('\n\n')
      left = frames.pop()!
      for (const frame of frames) {
        const lines = frame.split('\n')
        if (!lines.includes('event: next')) continue
        yield JSON.parse(lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart()).join('\n')) as Answer
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}

/** A pause that ends early when the network or the person comes back. */
function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds)
    function end(): void {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
