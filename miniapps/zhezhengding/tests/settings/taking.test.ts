import { afterEach, describe, expect, it, vi } from 'vitest'
import { exportPath, fileName, useTaking } from '../../src/deeds/taking'

afterEach(() => vi.unstubAllGlobals())

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const send = vi.fn(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }))
  vi.stubGlobal('fetch', send)
  return send
}

const refusal = (code: string, alternatives: string[] = []) => ({ errors: [{ message: '须确认身份', extensions: { code, alternatives } }] })

describe('a file of the hub', () => {
  it('is asked for by its filter, and masked where that is wanted', () => {
    expect(exportPath('audit.xlsx')).toBe('/export/audit.xlsx')
    expect(exportPath('audit.xlsx', { filter: { kind: undefined } })).toBe('/export/audit.xlsx')
    expect(exportPath('audit.xlsx', { filter: { kind: 'EXPORT' }, masked: true })).toBe('/export/audit.xlsx?filter=%7B%22kind%22%3A%22EXPORT%22%7D&masked=1')
  })

  it('has the name that the hub gives it', () => {
    expect(fileName("attachment; filename*=UTF-8''%E5%AE%A1%E8%AE%A1.xlsx", '/export/audit.xlsx')).toBe('审计.xlsx')
    expect(fileName('attachment; filename=audit-chain-7.jsonl', '/x')).toBe('audit-chain-7.jsonl')
    expect(fileName('', '/export/me.xlsx?masked=1')).toBe('me.xlsx')
  })

  it('is handed to the browser under that name', async () => {
    const send = answering(200, 'rows', { 'Content-Disposition': 'attachment; filename=a.jsonl' })
    const taken: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      taken.push(this.download)
    })
    const taking = useTaking()
    expect(await taking.take('/export/a.jsonl')).toBe(true)
    expect(taken).toEqual(['a.jsonl'])
    expect(send).toHaveBeenCalledOnce()
    expect(taking.no.value ?? taking.error.value).toBeUndefined()
    vi.restoreAllMocks()
  })

  it('that wants a fresh proof says so without addresses to type; another no says what else can be done', async () => {
    const taking = useTaking()
    answering(403, refusal('STEP_UP', ['打开 /auth/step-up']))
    expect(await taking.take('/export/a.xlsx')).toBe(false)
    expect(taking.no.value).toEqual({ code: 'STEP_UP', message: '须确认身份', alternatives: [] })
    answering(409, refusal('CONFLICT', ['请查看']))
    await taking.take('/export/a.xlsx')
    expect(taking.no.value?.alternatives).toEqual(['请查看'])
  })

  it.each([
    [401, refusal('UNAUTHENTICATED'), 'signedOut'],
    [502, '<html>', 'down'],
    [500, refusal('INTERNAL_SERVER_ERROR'), 'defect'],
  ] as const)('answered %i is an error with a sentence', async (status, body, kind) => {
    answering(status, body)
    const taking = useTaking()
    expect(await taking.take('/export/a.xlsx')).toBe(false)
    expect(taking.error.value?.kind).toBe(kind)
    expect(taking.busy.value).toBe(false)
  })

  it('without a network is an error too, and can be asked for again', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))))
    const taking = useTaking()
    await taking.take('/export/a.xlsx')
    expect(taking.error.value?.kind).toBe('offline')
    answering(403, refusal('STEP_UP'))
    await taking.take('/export/a.xlsx')
    expect([taking.error.value, taking.no.value?.code]).toEqual([undefined, 'STEP_UP'])
  })
})
