import { beforeEach, describe, expect, it, vi } from 'vitest'
import { stage } from '../stage'

beforeEach(() => document.body.replaceChildren())

const STEP = '/terms/TripFlow/review?region=330102'

describe('terms of a step', () => {
  it('are not saved before it was seen which running cases they would move', async () => {
    const shown = await stage('authority', STEP)
    await shown.app.find('textarea').setValue('高峰期审核跟不上')
    await shown.app.findAll('input[type=radio]').find((each) => (each.element as HTMLInputElement).value === 'own')!.setValue()
    await shown.app.find('input[type=number]').setValue(2)
    await shown.press('下一步')
    expect(shown.text()).toContain('赴绍兴调研')
    expect(shown.heard.some((each) => each.operation === 'StepSettingSet')).toBe(false)
    await shown.press('确认保存')
    expect(shown.path()).toContain('/terms?')
    expect(shown.text()).toContain('叶青 设置')
    expect(shown.text()).toContain('理由：高峰期审核跟不上')
  })

  it('must be looked at anew once the form says something else', async () => {
    const shown = await stage('authority', STEP)
    await shown.app.find('textarea').setValue('试行')
    await shown.press('下一步')
    await shown.app.find('textarea').setValue('试行一月')
    await shown.settle()
    expect(shown.text()).not.toContain('确认保存')
  })

  it('are refused beside the field they are about, and stay filled in', async () => {
    const shown = await stage('authority', STEP)
    await shown.app.find('textarea').setValue('试行')
    const hours = shown.app.findAll('input').find((each) => !each.attributes('type'))!
    await hours.setValue('早八晚五')
    await shown.press('下一步')
    await shown.press('确认保存')
    expect(shown.text()).toContain('工作时间应写作')
    expect((hours.element as HTMLInputElement).value).toBe('早八晚五')
  })

  it('show a reader how they stand, and nothing to change them with', async () => {
    const shown = await stage('reviewer', '/terms')
    expect(shown.text()).toContain('2个工作小时')
    expect(shown.app.findAll('a').filter((each) => each.text().startsWith('设置'))).toHaveLength(0)
  })

  it('set a threshold with its reason', async () => {
    const shown = await stage('authority', '/terms')
    await shown.app.find('button[aria-label="设置门槛：大额费用"]').trigger('click')
    await shown.settle()
    const [value, reason] = shown.app.find('dialog').findAll('input')
    await value!.setValue('5000')
    await reason!.setValue('今年预算调整')
    await shown.press('保存')
    expect(shown.text()).toContain('通常为 1000 元')
    expect(shown.text()).toContain('今年预算调整')
  })
})

describe('the working calendar', () => {
  it('shows holidays and make-up days, and a day that a region sets', async () => {
    const shown = await stage('keeper', '/calendar')
    expect(shown.text()).toContain('国庆节调休')
    const later = `${new Date().getFullYear()}-12-30`
    await shown.app.find('input[type=date]').setValue(later)
    await shown.app.findAll('input').find((each) => each.attributes('placeholder') === '如：台风停工')!.setValue('台风停工')
    await shown.press('设置这一天')
    expect(shown.text()).toContain('台风停工')
    expect(shown.text()).toContain('自设')
  })
})

describe('the process book', () => {
  it('shows each step with who, how soon, what may be done and how it went; and what changed between versions', async () => {
    const shown = await stage('applicant', '/book/TripFlow')
    expect(shown.text()).toContain('用车单位审核人')
    expect(shown.text()).toContain('退回、催办')
    expect(shown.text()).toContain('逾期 8.3%')
    expect(shown.app.findAll('svg[role=img] rect').length).toBeGreaterThan(3)
    const old = shown.app.findAll('select').at(-1)!
    await old.setValue('1')
    await shown.settle()
    expect(shown.text()).toContain('时限由“4个工作小时”改为“2个工作小时”')
  })
})

describe('audit', () => {
  it('is searched by kind and shows no raw name', async () => {
    const shown = await stage('auditor', '/audit')
    expect(shown.text()).toContain('用车申请：审核')
    expect(shown.text()).not.toMatch(/SIGN_IN|REFUSED|CHANGE/)
    await shown.app.findAll('select')[0]!.setValue('SIGN_IN')
    await shown.press('查找')
    expect(shown.app.findAll('article')).toHaveLength(1)
  })

  it('says whether it can be relied on, and where a file needs a fresh proof leads there and back', async () => {
    const shown = await stage('auditor', '/audit')
    expect(shown.text()).toContain('1,200 条记录全部完好')
    expect(shown.text()).toContain('此后又有 30 条')
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return new Response(JSON.stringify({ errors: [{ message: '此项办理须在最近 15 分钟内确认过身份', extensions: { code: 'STEP_UP' } }] }), { status: 403 })
    })
    await shown.press('按所选条件导出表格')
    expect(asked[0]).toMatch(/\/export\/audit\.xlsx$/)
    expect(shown.text()).toContain('须在最近 15 分钟内确认过身份')
    expect(shown.app.find('a[href*="/auth/step-up?next="]').attributes('href')).toContain(encodeURIComponent('#/audit'))
  })
})

describe('posts', () => {
  it('are taken with their last day, and giving one leads to a fresh proof of identity', async () => {
    const shown = await stage('keeper', '/staff/p-2')
    await shown.press('免去')
    await shown.press('免去')
    await shown.app.find('select').setValue('DRIVER')
    await shown.press('任命')
    expect(shown.text()).toContain('重新确认身份')
    expect(shown.app.find('a[href*="/auth/step-up?next="]').exists()).toBe(true)
  })

  it('of somebody who has left end with their numbers, after it was said what goes, what stays and why', async () => {
    const shown = await stage('keeper', '/staff/p-11')
    await shown.press('删除个人信息')
    expect(shown.text()).toMatch(/删去：手机号码.*不能恢复.*保留：.*档案法第十四条.*网络安全法第二十一条/s)
    expect(shown.heard.some((each) => each.operation === 'PersonErase')).toBe(false)
    await shown.app.find('dialog[open] form').trigger('submit')
    await shown.settle()
    expect(shown.heard.filter((each) => each.operation === 'PersonErase').map((each) => each.variables)).toEqual([{ id: 'p-11' }])
    expect(shown.text()).toContain('不能恢复。姓名、人员编码与办理记录按规定保留')
    expect(shown.app.findAll('button').some((each) => each.text() === '删除个人信息')).toBe(false)
    const other = await stage('keeper', '/staff/p-2')
    expect(other.text()).not.toContain('删除个人信息')
  })
})
