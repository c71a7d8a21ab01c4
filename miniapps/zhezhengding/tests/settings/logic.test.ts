import { describe, expect, it } from 'vitest'
import { auditFilter, BLANK as NOTHING } from '../../src/audit/filtering'
import { changeOf } from '../../src/book/changes'
import { BOX, draw } from '../../src/book/drawing'
import { daysBetween, monthsOf } from '../../src/calendar/months'
import { standingOf } from '../../src/delegation/standing'
import { deviceName } from '../../src/devices/device'
import { said as preferencesSaid } from '../../src/notices/preferences'
import { inOffice } from '../../src/staff/office'
import { BLANK, filledFrom, limitText, missingIn, said } from '../../src/terms/filling'
import { within } from '../../src/terms/places'

describe('a place', () => {
  it.each([
    ['330102', '330000', true],
    ['330102', '330100', true],
    ['330102', '330102', true],
    ['330100', '330102', false],
    ['330203', '330100', false],
    ['320102', '330000', false],
  ])('%s within %s: %s', (code, reach, answer) => expect(within(code, reach)).toBe(answer))
})

describe('terms', () => {
  const where = { process: 'TripFlow', step: 'review', region: '330102' }

  it('say nothing of what is not set', () => {
    expect(said({ ...BLANK, reason: ' 试行 ' }, where)).toEqual({ regionCode: '330102', workflow: 'TripFlow', step: 'review', reason: '试行', runningToo: false })
  })

  it('leave running cases alone where they hold from later on', () => {
    const input = said({ ...BLANK, since: '2027-01-01T09:00', runningToo: true, reason: '试行' }, where)
    expect([input.since, input.runningToo]).toEqual(['2027-01-01T09:00:00+08:00', false])
  })

  it('need a limit with its amount, a post to report to, and a reason', () => {
    expect(Object.keys(missingIn({ ...BLANK, limit: 'own', onPassing: 'ESCALATE' }))).toEqual(['limitAmount', 'escalateTo', 'reason'])
  })

  it('keep what stands when one thing is changed', () => {
    const kept = { role: 'INTAKE', limitAmount: 3, limitMeasure: 'WORKING_DAYS', officeHours: '09:00-17:00', onPassing: 'ESCALATE', escalateTo: 'AUTHORITY', remindAhead: 30 } as const
    const { regionCode: _r, workflow: _w, step: _s, reason: _why, runningToo: _too, ...again } = said(filledFrom(kept), where)
    expect(again).toEqual({ ...kept, unitId: undefined, since: undefined })
  })

  it.each([
    [120, 'OFFICE_MINUTES', '2 个工作小时'],
    [90, 'OFFICE_MINUTES', '90 个工作分钟'],
    [5, 'WORKING_DAYS', '5 个工作日'],
    [2, 'MONTHS', '2 个月'],
  ] as const)('%i %s is said as %s', (amount, measure, text) => expect(limitText(amount, measure)).toBe(text))
})

describe('a calendar', () => {
  const days = [
    { day: '2026-10-01', worked: false, name: '国庆节', regionCode: '000000' },
    { day: '2026-10-10', worked: true, name: '调休', regionCode: '000000' },
    { day: '2026-10-10', worked: false, name: '台风停工', regionCode: '330100' },
  ]

  it('has twelve months whose weeks begin on Monday and hold every day once', () => {
    const months = monthsOf(2024, [])
    const cells = months.flatMap((month) => month.weeks.flat()).filter((cell) => cell !== undefined)
    expect(cells).toHaveLength(366)
    expect(months[0]!.weeks[0]![0]!.day).toBe('2024-01-01')
    expect(months.every((month) => month.weeks.every((week) => week.length === 7))).toBe(true)
  })

  it('follows the nearest word: what a city sets goes before the nation’s', () => {
    const cells = monthsOf(2026, days)[9]!.weeks.flat()
    const kind = (day: string): string | undefined => cells.find((cell) => cell?.day === day)?.kind
    expect([kind('2026-10-01'), kind('2026-10-10'), kind('2026-10-11'), kind('2026-10-12')]).toEqual(['holiday', 'holiday', 'rest', 'work'])
    expect(monthsOf(2026, days.slice(0, 2))[9]!.weeks.flat().find((cell) => cell?.day === '2026-10-10')?.kind).toBe('makeup')
  })

  it('lists a stretch of days, and none the wrong way round', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
    expect(daysBetween('2026-03-01', '2026-02-27')).toEqual([])
  })
})

describe('a drawing', () => {
  const steps = [
    { label: '申请', sources: ['草稿'], target: '待审核', aside: false },
    { label: '审核', sources: ['待审核'], target: '待受理', aside: false },
    { label: '退回', sources: ['待受理'], target: '草稿', aside: false },
    { label: '特办', sources: ['草稿'], target: '待受理', aside: false },
    { label: '取消', sources: ['待审核', '待受理'], target: '已取消', aside: true },
  ]
  const drawing = draw(['草稿', '待审核', '待受理', '已取消'], steps)

  it('has a box a state that a step leads to, in order, and none for what may be done at any time', () => {
    expect(drawing.boxes.map((box) => box.state)).toEqual(['草稿', '待审核', '待受理'])
    expect(drawing.boxes[1]!.y - drawing.boxes[0]!.y).toBe(BOX.step)
  })

  it('goes straight to the next state, and past others on lanes that do not run into each other', () => {
    expect(drawing.straight.map((arrow) => arrow.labels)).toEqual(['申请', '审核'])
    const [one, other] = drawing.detours
    expect([one!.back, other!.back].toSorted()).toEqual([false, true])
    expect(one!.textX).not.toBe(other!.textX)
    expect(drawing.width).toBeGreaterThan(Math.max(one!.textX, other!.textX))
  })

  it('draws a process of one state, and none at all', () => {
    expect(draw([], []).boxes).toEqual([])
    expect(draw(['一'], [{ label: '留', sources: ['一'], target: '一', aside: false }]).detours).toEqual([])
  })
})

describe('small words', () => {
  it.each([
    [{ since: '2026-01-01', until: '2026-01-31' }, '2026-01-31', '生效中'],
    [{ since: '2026-01-01', until: '2026-01-31' }, '2026-02-01', '已到期'],
    [{ since: '2026-02-02', until: '2026-02-03' }, '2026-02-01', '尚未开始'],
    [{ since: '2026-01-01', until: '2026-01-31', endedAt: '2026-01-05T00:00:00Z' }, '2026-01-10', '已终止'],
  ])('a delegation %o stands on %s as %s', (delegation, today, label) => expect(standingOf(delegation, today).label).toBe(label))

  it.each([
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit Chrome/126 TaurusApp/3', '浙政钉 · 安卓手机'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) AppleWebKit Safari/604', 'Safari 浏览器 · iPhone'],
    ['', '未识别的设备'],
  ])('%s is %s', (agent, name) => expect(deviceName(agent)).toBe(name))

  it('a post is held on its last day and not after', () => {
    expect([inOffice({ since: '2026-01-01', until: '2026-01-31' }, '2026-01-31'), inOffice({ since: '2026-01-01', until: '2026-01-31' }, '2026-02-01')]).toEqual([true, false])
  })

  it('a difference between tables names its columns; unknown ones are left out', () => {
    const change = changeOf({ name: 'x', before: { label: '审核', by: '甲' }, after: { label: '审核', by: '乙', odd: '1' }, columns: ['by', 'odd'] }, new Map())
    expect(change).toEqual({ label: '审核', what: '由谁办理由“甲”改为“乙”' })
    expect(changeOf({ name: 'x', after: { label: '复核' }, columns: [] }, new Map()).what).toBe('新增的环节')
  })

  it('an audit is searched from the first moment of a day to the last of another, in Shanghai', () => {
    expect(auditFilter({ ...NOTHING, from: '2026-03-01', to: '2026-03-01', actor: ' 周敏 ' })).toEqual({
      actor: '周敏', kind: undefined, outcome: undefined, address: undefined, since: '2026-02-28T16:00:00.000Z', until: '2026-03-01T16:00:00.000Z',
    })
  })

  it('preferences name single notices where a channel is mixed, and the channel where it is not', () => {
    const choice = (notice: string, channel: 'SMS' | 'MAIL', on: boolean, fixed = false) => ({ notice, title: notice, channel, on, fixed })
    const choices = [choice('a', 'SMS', true), choice('b', 'SMS', false), choice('a', 'MAIL', false), choice('b', 'MAIL', false), choice('c', 'SMS', false, true)]
    expect(preferencesSaid(choices, undefined)).toEqual({ quietFrom: '00:00', quietUntil: '00:00', quietRestDays: false, off: ['b:sms', '*:mail'], on: ['a:sms'] })
  })
})
