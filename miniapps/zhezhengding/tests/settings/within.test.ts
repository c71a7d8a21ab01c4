import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const code = vi.fn<(tenant: string) => Promise<string | undefined>>()
const container = { container: 'zhezhengding', authCode: code, setTitle: () => undefined, close: () => undefined }
vi.mock('@shared/bridge', () => ({ bridge: async () => container, insideZhezhengding: () => true }))
vi.mock('../../src/session', () => ({ recognise: async () => ({ id: 'p-1', name: '陈思源' }) }))

const { enter, trouble } = await import('../../src/me/within')
const APPS = [{ platform: 'zzd', container: 'zhezhengding', corpId: '1001' }]
let heard: [string, unknown][]

function hubAnswers(session: unknown, app: Response | undefined): void {
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    heard.push([url.replace(/^https?:\/\/[^/]+/, ''), init?.body ? JSON.parse(String(init.body)) : undefined])
    if (url.endsWith('/auth/session')) return Response.json(session)
    if (!app) throw new TypeError('Failed to fetch')
    return app
  })
}

beforeEach(() => {
  heard = []
  code.mockReset().mockResolvedValue('once-1')
})

describe('signing in by the app', () => {
  it('asks the bridge for a code of the hub’s own tenant and hands it in', async () => {
    hubAnswers({ signedIn: false, apps: APPS }, Response.json({ signedIn: true }))
    expect((await enter())?.name).toBe('陈思源')
    expect(code).toHaveBeenCalledWith('1001')
    expect(heard).toEqual([['/auth/session', undefined], ['/auth/app/zzd', { code: 'once-1' }]])
    expect(trouble.value).toBe('')
  })

  it('says what the hub says where the person is not known to it', async () => {
    hubAnswers({ signedIn: false, apps: APPS }, Response.json({ message: '通讯录中没有您，请联系机关事务管理员。' }, { status: 403 }))
    expect(await enter()).toBeUndefined()
    expect(trouble.value).toContain('请联系机关事务管理员')
  })

  it('hands nothing in where the bridge gives no code, or the hub knows no such app', async () => {
    code.mockRejectedValueOnce(new Error('denied'))
    hubAnswers({ signedIn: false, apps: APPS }, undefined)
    expect(await enter()).toBeUndefined()
    expect(trouble.value).toContain('没有给出登录凭据')
    hubAnswers({ signedIn: false }, undefined)
    expect(await enter()).toBeUndefined()
    await flushPromises()
    expect(heard.filter(([path]) => path.startsWith('/auth/app'))).toEqual([])
    expect(trouble.value).toBe('')
  })

  it('says that there is no network where there is none', async () => {
    hubAnswers({ signedIn: false, apps: APPS }, undefined)
    expect(await enter()).toBeUndefined()
    expect(trouble.value).toContain('没有网络')
  })
})
