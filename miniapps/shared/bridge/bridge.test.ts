import { describe, expect, it, vi } from 'vitest'
import { insideZhezhengding } from './index'

const PHONE = 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 mPaaSClient TaurusApp/2.12.0 Nebula'
const BROWSER = 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'

describe('the bridge', () => {
  it('knows the container by its own mark, on phones and PCs', () => {
    expect(insideZhezhengding(PHONE)).toBe(true)
    expect(insideZhezhengding('Mozilla/5.0 dingtalk-win/1.0.0 TaurusApp/2.1')).toBe(true)
    expect(insideZhezhengding(BROWSER)).toBe(false)
  })

  it('gives no code in a plain browser, and leaves by going back', async () => {
    vi.resetModules()
    const back = vi.spyOn(history, 'back').mockReturnValue()
    const { bridge } = await import('./index')
    const found = await bridge(BROWSER)
    expect(found.container).toBe('browser')
    expect(await found.authCode('196729')).toBeUndefined()
    found.close()
    expect(back).toHaveBeenCalledOnce()
  })

  it('asks the container for a code through its own transport', async () => {
    vi.resetModules()
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(PHONE)
    const call = vi.fn((name: string, _input: unknown, answer: (said: unknown) => void) =>
      answer({ errorCode: '0', result: name === 'getAuthCode' ? { code: 'code-1' } : {} }),
    )
    Object.assign(window, { AlipayJSBridge: { call } })
    const { bridge } = await import('./index')
    const found = await bridge(PHONE)
    expect(found.container).toBe('zhezhengding')
    expect(await found.authCode('196729')).toBe('code-1')
    expect(call.mock.calls.map((each) => each[0])).toContain('getAuthCode')
  })
})
