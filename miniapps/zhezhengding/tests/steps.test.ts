import { beforeEach, describe, expect, it } from 'vitest'
import { stage } from './stage'

beforeEach(() => document.body.replaceChildren())

const state = (shown: Awaited<ReturnType<typeof stage>>, id: string) => shown.mock.trips.find((trip) => trip.id === id)!.state

describe('a reviewer', () => {
  it('approves with one comment, and the trip shows the new state and who did it', async () => {
    const shown = await stage('reviewer', '/trips/t-1')
    await shown.press('审核通过')
    await shown.app.find('dialog textarea').setValue('同意')
    await shown.press('确认审核通过')
    expect(state(shown, 't-1')).toBe('APPROVED')
    expect(shown.text()).toContain('待受理')
    expect(shown.text()).toContain('周敏')
  })

  it('cannot reject without a reason, and nothing is sent', async () => {
    const shown = await stage('reviewer', '/trips/t-1')
    await shown.press('驳回')
    await shown.press('确认驳回')
    expect(shown.text()).toContain('请填写理由')
    expect(shown.heard.map((each) => each.operation)).not.toContain('TripReject')
    expect(state(shown, 't-1')).toBe('SUBMITTED')
  })

  it('is told why when somebody else was quicker, and the trip stays as the other left it', async () => {
    const shown = await stage('reviewer', '/trips/t-1')
    shown.mock.trips.find((trip) => trip.id === 't-1')!.state = 'REJECTED'
    await shown.press('审核通过')
    await shown.press('确认审核通过')
    expect(shown.text()).toContain('它可能刚被他人办理')
    expect(state(shown, 't-1')).toBe('REJECTED')
  })
})

describe('a dispatcher', () => {
  it('sees who can and why the others cannot, chooses, and the trip has vehicle and driver', async () => {
    const shown = await stage('dispatcher', '/board/t-5')
    expect(shown.text()).toContain('座位不足：核定 5 座，含驾驶员需 19 座')
    expect(shown.text()).toContain('准驾车型 C1，不能驾驶 9 座以上客车')
    await shown.app.find('input[value="v-4"]').setValue()
    await shown.app.find('input[value="d-2"]').setValue()
    await shown.press('确认调度')
    const trip = shown.mock.trips.find((each) => each.id === 't-5')!
    expect([trip.state, trip.vehicle?.id, trip.driver?.id]).toEqual(['SCHEDULED', 'v-4', 'd-2'])
  })

  it('sends the driver out from the board', async () => {
    const shown = await stage('dispatcher', '/board')
    await shown.press('派车')
    expect(state(shown, 't-6')).toBe('DISPATCHED')
  })
})

describe('a cost clerk', () => {
  it('has report and application side by side, is told what is odd, and passes it', async () => {
    const shown = await stage('clerk', '/trips/t-10/do/check_cost')
    expect(shown.text()).toContain('填报内容')
    expect(shown.text()).toContain('申请内容')
    expect(shown.text()).toContain('超过 5%')
    await shown.press('校核通过')
    expect(state(shown, 't-10')).toBe('CHECKED')
  })

  it('must say what is wrong when handing a report back', async () => {
    const shown = await stage('clerk', '/trips/t-10/do/check_cost')
    await shown.press('退回填报')
    expect(state(shown, 't-10')).toBe('REPORTED')
    await shown.app.find('textarea').setValue('缺停车票据')
    await shown.press('退回填报')
    expect(state(shown, 't-10')).toBe('BACK')
  })
})

describe('an applicant', () => {
  it('rates four things, with one press for five stars each', async () => {
    const shown = await stage('applicant', '/trips/t-11/do/rate')
    expect(shown.text()).toContain('请为四项评星')
    await shown.press('全部五星')
    await shown.app.find('input[aria-label^="4 星"]').setValue()
    await shown.press('提交评价')
    expect(shown.mock.trips.find((each) => each.id === 't-11')!['rating']).toMatchObject({ punctuality: 4, cleanliness: 5 })
  })

  it('is not offered a step that is not theirs, even by its address', async () => {
    const shown = await stage('applicant', '/trips/t-10/do/check_cost')
    expect(shown.text()).toContain('这一步现在不能办理')
  })
})
