import { describe, expect, it, vi } from 'vitest'
import { createGraph, type GraphDocument, type GraphSettings } from './client'
import { GraphError } from './errors'

const Me = { __meta__: { hash: 'abc123' } } as GraphDocument<{ me: string }, { id?: string; photo?: Blob }>

function answering(...responses: (Response | Error)[]) {
  const sent = vi.fn<typeof fetch>(async () => {
    const next = responses.shift()
    if (next instanceof Error) throw next
    return next!
  })
  const graph = (more: Partial<GraphSettings> = {}) => createGraph({ endpoint: 'https://hub/graphql', fetch: sent, ...more })
  return { sent, graph, init: (at = 0) => sent.mock.calls[at]![1]! }
}

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init })
const failing = (code: string, more = {}) => json({ errors: [{ message: '说明', extensions: { code, ...more } }] })

async function caught(promise: Promise<unknown>): Promise<GraphError> {
  const error = await promise.then(() => undefined, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(GraphError)
  return error as GraphError
}

describe('the graph client', () => {
  it('sends the hash, never the text, with the session and the header that proves it is ours', async () => {
    const { graph, init, sent } = answering(json({ data: { me: '陈' } }))
    expect(await graph().ask(Me, { id: '1' })).toEqual({ me: '陈' })
    expect(sent.mock.calls[0]![0]).toBe('https://hub/graphql')
    expect(JSON.parse(String(init().body))).toEqual({ documentId: 'abc123', variables: { id: '1' } })
    expect(init()).toMatchObject({ method: 'POST', credentials: 'include', headers: { 'X-Requested-With': 'jiguan' } })
    expect(init().headers).not.toHaveProperty('Idempotency-Key')
  })

  it('sends the idempotency key with a change', async () => {
    const { graph, init } = answering(json({ data: {} }))
    await graph().ask(Me, {}, { idempotencyKey: 'k-1' })
    expect(init().headers).toMatchObject({ 'Idempotency-Key': 'k-1' })
  })

  it('tells a hub in development the text of a document it does not know, once and with the same key', async () => {
    const { graph, init, sent } = answering(failing('PERSISTED_QUERY_NOT_FOUND'), json({ data: { me: '陈' } }))
    const settings = { textOf: async (hash: string) => `query from ${hash}` }
    expect(await graph(settings).ask(Me, {}, { idempotencyKey: 'k-1' })).toEqual({ me: '陈' })
    expect(JSON.parse(String(init(1).body))).toEqual({ query: 'query from abc123', variables: {} })
    expect(init(1).headers).toMatchObject({ 'Idempotency-Key': 'k-1' })
    expect(sent).toHaveBeenCalledTimes(2)
  })

  it('says that the app is outdated when the hub does not know the document and the text is not to be had', async () => {
    const { graph, sent } = answering(failing('PERSISTED_QUERY_NOT_FOUND'))
    expect((await caught(graph().ask(Me, {}))).kind).toBe('outdated')
    expect(sent).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['no network', new TypeError('failed to fetch'), 'offline', true],
    ['an ended session', new Response('', { status: 401 }), 'signedOut', false],
    ['an ended session told by the graph', failing('UNAUTHENTICATED'), 'signedOut', false],
    ['too many requests', new Response('', { status: 429, headers: { 'Retry-After': '7' } }), 'busy', true],
    ['a broken gateway', new Response('<html>', { status: 502 }), 'down', true],
    ['a page instead of an answer', new Response('<html>'), 'down', true],
    ['a missing permission', failing('NOT_PERMITTED'), 'denied', false],
    ['what is too large', failing('REQUEST_TOO_LARGE'), 'denied', false],
    ['a slow hub', failing('TIMEOUT'), 'down', true],
    ['a defect', failing('INTERNAL', { traceId: 't-9' }), 'defect', false],
  ])('makes of %s an error that says what to do', async (_what, response, kind, passing) => {
    const error = await caught(answering(response).graph().ask(Me, {}))
    expect(error).toMatchObject({ kind, passing })
    expect(error.message).toMatch(/[。？]$|说明/)
  })

  it('passes on how long a busy hub asks to wait, and the number under which a defect is logged', async () => {
    const busy = await caught(answering(new Response('', { status: 429, headers: { 'Retry-After': '7' } })).graph().ask(Me, {}))
    expect(busy.retryAfter).toBe(7)
    const defect = await caught(answering(failing('INTERNAL', { traceId: 't-9' })).graph().ask(Me, {}))
    expect(defect.traceId).toBe('t-9')
  })

  it('gives up on a network that stays silent', async () => {
    const silent = vi.fn<typeof fetch>((_url, init) => new Promise((_resolve, reject) => {
      init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason))
    }))
    const graph = createGraph({ endpoint: 'https://hub/graphql', fetch: silent, patience: 5 })
    expect((await caught(graph.ask(Me, {}))).kind).toBe('offline')
  })

  it('sends photos as files of a multipart request', async () => {
    const { graph, init } = answering(json({ data: {} }))
    await graph().ask(Me, { id: '1', photo: new Blob(['jpeg']) })
    const form = init().body as FormData
    expect(JSON.parse(String(form.get('operations')))).toEqual({ documentId: 'abc123', variables: { id: '1', photo: null } })
    expect(JSON.parse(String(form.get('map')))).toEqual({ 0: ['variables.photo'] })
    expect(form.get('0')).toBeInstanceOf(Blob)
    expect(init().headers).not.toHaveProperty('Content-Type')
  })
})
