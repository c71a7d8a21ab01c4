import { beforeEach, describe, expect, it, vi } from 'vitest'
import { routes } from '../src/routes'
import { stage } from './stage'

beforeEach(() => document.body.replaceChildren())

describe('whoever is not signed in', () => {
  it('is led to sign-in and back to where they wanted to go', async () => {
    const { path, text } = await stage(undefined, '/inbox')
    expect(path()).toBe('/sign-in?next=/inbox')
    expect(text()).toContain('统一身份登录')
  })
})

describe('home', () => {
  it('offers an applicant to apply and to repeat, and nothing of a dispatcher', async () => {
    const { text } = await stage('applicant', '/')
    expect(text()).toContain('陈思源')
    expect(text()).toContain('申请用车')
    expect(text()).toContain('再来一次')
    expect(text()).not.toContain('调度台')
  })

  it('shows a dispatcher what waits, and each number leads to its rows', async () => {
    const { text, press, path } = await stage('dispatcher', '/')
    expect(text()).toMatch(/全部 3 件/)
    await press('全部 3 件')
    expect(path()).toBe('/inbox')
    expect(text()).toContain('共 3 件')
  })

  it('says that nothing waits rather than showing an empty list', async () => {
    expect((await stage('admin', '/')).text()).toContain('没有等您办理的事项')
  })
})

describe('every screen', () => {
  const open = routes.filter((route) => route.name !== 'lost').map((route) => String(route.path))
  const ids: Record<string, string> = { '/vehicles/:id': '/vehicles/v-1', '/drivers/:id': '/drivers/d-1', '/trips/:id': '/trips/t-1', '/trips/:id/do/:step': '/trips/t-10/do/check_cost', '/board/:trip?': '/board', '/forms/:id': '/forms/fv-1', '/cases/:id': '/cases/c-r-1', '/cases/:id/do/:step': '/cases/c-r-1/do/check', '/start/:process': '/start/RepairFlow' }

  it.each(open)('%s has one heading and no hole in its words', async (path) => {
    const shown = await stage('clerk', ids[path] ?? path)
    expect(shown.app.findAll('h1')).toHaveLength(1)
    expect(shown.text()).not.toContain('undefined')
  })
})

describe('a list without a network', () => {
  it('says so and offers to try again, which then works', async () => {
    const shown = await stage('dispatcher', '/me')
    shown.network(false)
    await shown.go('/vehicles')
    expect(shown.text()).toContain('当前没有网络')
    shown.network(true)
    await shown.press('重试')
    expect(shown.text()).toContain('浙A1P6K8')
  })

  it('opens a trip that was opened before, and says it is kept', async () => {
    const shown = await stage('applicant', '/trips/t-12')
    shown.network(false)
    await shown.go('/')
    await shown.go('/trips/t-12')
    expect(shown.text()).toContain('离线内容')
    expect(shown.text()).toContain('萧山国际机场')
  })
})

describe('lists', () => {
  it('narrow down by what is chosen and export the same', async () => {
    const { app, settle, text, press } = await stage('admin', '/vehicles')
    expect(text()).toContain('共 8 辆')
    await app.findAll('select')[0]!.setValue('SEALED')
    await settle()
    expect(text()).toContain('共 1 辆')
    const asked: URL[] = []
    const answer = { errors: [{ message: '须在最近 15 分钟内确认过身份', extensions: { code: 'STEP_UP' } }] }
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(new URL(address))
      return new Response(JSON.stringify(answer), { status: 403 })
    })
    await press('导出表格')
    await press('只导出脱敏的内容')
    expect(asked.map((each) => each.pathname)).toEqual(['/export/vehicles.xlsx', '/export/vehicles.xlsx'])
    expect(asked.map((each) => each.searchParams.get('filter'))).toEqual(['{"state":"SEALED"}', '{"state":"SEALED"}'])
    expect(asked.map((each) => each.searchParams.get('masked'))).toEqual([null, '1'])
    expect(text()).toContain('重新确认身份')
  })
})
