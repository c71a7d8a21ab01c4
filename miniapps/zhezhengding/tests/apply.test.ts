import { beforeEach, describe, expect, it } from 'vitest'
import { blank, complaints, repeated } from '../src/trips/draft'
import { stage } from './stage'

beforeEach(() => document.body.replaceChildren())

const FORMER = {
  purpose: 'MEETING', reason: '接机', passengers: 2, origin: '省府大院', destination: '萧山国际机场',
  startsAt: '2026-02-26T01:00:00Z', endsAt: '2026-02-26T03:30:00Z',
} as const

describe('a repeated application', () => {
  it('keeps the hours and the length, on the next day from Monday to Friday', () => {
    const thursday = repeated(FORMER, new Date('2026-03-05T02:00:00Z'))
    expect([thursday.startsAt, thursday.endsAt]).toEqual(['2026-03-06T09:00', '2026-03-06T11:30'])
    const friday = repeated(FORMER, new Date('2026-03-06T02:00:00Z'))
    expect(friday.startsAt).toBe('2026-03-09T09:00')
    expect(friday).toMatchObject({ reason: '接机', passengers: 2, destination: '萧山国际机场' })
  })
})

describe('a new application', () => {
  it('starts on a half-hour that leaves an hour to arrange it', () => {
    expect(blank(new Date('2026-03-05T01:10:00Z'))).toMatchObject({ startsAt: '2026-03-05T10:30', endsAt: '2026-03-05T12:30' })
  })

  it('is for the next weekday’s morning when it is written in the evening', () => {
    expect(blank(new Date('2026-03-06T12:58:00Z'))).toMatchObject({ startsAt: '2026-03-09T09:00', endsAt: '2026-03-09T11:00' })
  })

  it('complains about everything that is missing at once', () => {
    expect(Object.keys(complaints(blank()))).toEqual(['purpose', 'reason', 'origin', 'destination'])
    expect(complaints({ ...repeated(FORMER), passengers: 0, endsAt: '2020-01-01T00:00' })).toEqual({
      passengers: '乘车人数应为 1 至 60 人。',
      endsAt: '返回时间应晚于出发时间。',
    })
  })
})

describe('the form', () => {
  it('repeats a former trip in two presses, saying where the words come from', async () => {
    const shown = await stage('applicant', '/')
    await shown.press('再来一次')
    expect(shown.text()).toMatch(/以下内容取自您.*的用车/)
    await shown.press('提交申请')
    expect(shown.path()).toMatch(/^\/trips\/t-\d+$/)
    const sent = shown.heard.filter((each) => each.operation === 'TripSubmit')
    expect(sent).toHaveLength(1)
    expect(sent[0]!.key).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('sends nothing while something is missing, and says what beside each field', async () => {
    const shown = await stage('applicant', '/trips/new')
    await shown.press('提交申请')
    expect(shown.text()).toContain('请填写用车事由。')
    expect(shown.app.findAll('[aria-invalid="true"]').length).toBeGreaterThanOrEqual(2)
    expect(shown.heard.map((each) => each.operation)).not.toContain('TripSubmit')
  })

  it('shows a refusal as a sentence with its rule and what else can be done, and keeps what was filled in', async () => {
    const shown = await stage('applicant', '/trips/new?from=t-12')
    await shown.app.find('input[type=number]').setValue(40)
    await shown.press('提交申请')
    expect(shown.text()).toContain('乘车人数超出')
    expect(shown.text()).toContain('依据：6.4.3.3-1')
    expect(shown.text()).toContain('申请社会化租赁车辆')
    expect((shown.app.find('input[type=number]').element as HTMLInputElement).value).toBe('40')
    expect(shown.path()).toContain('/trips/new')
  })

  it('applies once when the answer is lost and the button is pressed again', async () => {
    const shown = await stage('applicant', '/trips/new?from=t-12')
    const before = shown.mock.trips.length
    shown.network('mute')
    await shown.press('提交申请')
    expect(shown.text()).toContain('当前没有网络')
    shown.network(true)
    await shown.press('提交申请')
    const keys = shown.heard.filter((each) => each.operation === 'TripSubmit').map((each) => each.key)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(shown.mock.trips).toHaveLength(before + 1)
    expect(shown.path()).toMatch(/^\/trips\/t-\d+$/)
  })
})
