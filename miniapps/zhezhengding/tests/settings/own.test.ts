import { beforeEach, describe, expect, it } from 'vitest'
import { stage } from '../stage'

beforeEach(() => document.body.replaceChildren())

describe('notices', () => {
  it('say what is unread and how far they got, and leave the list of unread once read', async () => {
    const shown = await stage('driver', '/notices')
    expect(shown.text()).toContain('短信发送失败（号码已停机）')
    await shown.app.findAll('input[type=radio]')[1]!.setValue()
    await shown.settle()
    expect(shown.app.findAll('article')).toHaveLength(2)
    await shown.press('标为已读')
    await shown.go('/me')
    expect(shown.text()).toContain('1 条未读')
  })

  it('are all read at one press', async () => {
    const shown = await stage('driver', '/notices')
    await shown.press('全部已读')
    expect(shown.heard.filter((each) => each.operation === 'NoticesReadAll')).toHaveLength(1)
    expect(shown.app.findAll('button').filter((each) => each.text() === '标为已读')).toHaveLength(0)
  })

  it('are kept from those ways that are switched off, and a way that may not be is shown as such', async () => {
    const shown = await stage('driver', '/notices/settings')
    expect(shown.text()).toContain('站内（不能关闭）')
    const [waits, order] = shown.app.findAll('fieldset')
    await waits!.findAll('input')[1]!.setValue(false)
    expect(order!.findAll('input')[0]!.attributes('disabled')).toBeDefined()
    await shown.app.find('form').trigger('submit')
    await shown.settle()
    const { input } = shown.heard.find((each) => each.operation === 'NoticePreferencesSet')!.variables as { input: Record<string, unknown> }
    expect(input).toEqual({ quietFrom: '22:00', quietUntil: '07:30', quietRestDays: false, off: ['*:sms', '*:mail'], on: [] })
  })
})

describe('delegation', () => {
  it('shows what was lent and borrowed, and ends what holds after a question', async () => {
    const shown = await stage('reviewer', '/delegations')
    expect(shown.text()).toContain('委托 何平')
    expect(shown.text()).toContain('已到期')
    await shown.press('提前终止')
    await shown.press('终止')
    expect(shown.text()).toContain('已终止')
    expect(shown.app.findAll('button').filter((each) => each.text() === '提前终止')).toHaveLength(0)
  })

  it('is not given before person, post and reason are said, and nothing is sent', async () => {
    const shown = await stage('reviewer', '/delegations/new')
    await shown.press('委托')
    expect(shown.text()).toContain('请选择受托人')
    expect(shown.text()).toContain('请选择委托的岗位')
    expect(shown.heard.some((each) => each.operation === 'DelegationGive')).toBe(false)
  })

  it('is given to a colleague who was looked for by name', async () => {
    const shown = await stage('reviewer', '/delegations/new')
    await shown.app.find('input[type=search]').setValue('何平')
    await shown.press('查找')
    await shown.app.find('input[type=radio]').setValue()
    await shown.app.findAll('input[type=checkbox]')[1]!.setValue(true)
    await shown.app.find('input[maxlength]').setValue('休假')
    await shown.press('委托')
    expect(shown.path()).toBe('/delegations')
    const { input } = shown.heard.find((each) => each.operation === 'DelegationGive')!.variables as { input: Record<string, unknown> }
    expect(input).toMatchObject({ delegateId: 'p-3', reason: '休假', withPersonalData: false })
  })
})

describe('devices and data', () => {
  it('shows where one is signed in, and signs out all but this', async () => {
    const shown = await stage('driver', '/devices')
    expect(shown.text()).toContain('浙政钉 · 安卓手机')
    expect(shown.text()).toContain('Chrome 浏览器 · Windows 电脑')
    await shown.press('其他设备全部下线')
    await shown.press('下线')
    expect(shown.text()).not.toContain('Windows')
  })

  it('says who looked at one’s data, when, why and in which case', async () => {
    const shown = await stage('driver', '/my-data')
    expect(shown.text()).toContain('何平 查看了手机号码')
    expect(shown.text()).toContain('核对行程')
    expect(shown.text()).toContain('办件 YC0004')
    expect(shown.text()).toContain('2 次')
    const files = shown.app.findAll('a[download]').map((each) => new URL(each.attributes('href')!).pathname)
    expect(files).toEqual(['/export/me.xlsx', '/export/me.json'])
  })
})
