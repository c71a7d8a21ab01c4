import { beforeEach, describe, expect, it } from 'vitest'
import { openSteps } from '../src/driver/ahead'
import { queue } from '../src/hub'
import { stage, type Stage } from './stage'

beforeEach(() => document.body.replaceChildren())

const trip = (shown: Stage, id: string) => shown.mock.trips.find((each) => each.id === id)!

async function depart(shown: Stage): Promise<void> {
  await shown.go('/trips/t-8/do/depart')
  await shown.press('全部正常')
  await shown.app.find('input[type=number]').setValue(43_940)
  await shown.press('出车')
}

async function comeBack(shown: Stage): Promise<void> {
  await shown.go('/trips/t-8/do/come_back')
  await shown.app.find('input[type=number]').setValue(44_000)
  await shown.press('归队')
}

describe('a driver with a signal', () => {
  it('takes the order from today’s list', async () => {
    const shown = await stage('driver', '/orders')
    await shown.press('接单')
    await shown.press('接单')
    expect(trip(shown, 't-7').state).toBe('CONFIRMED')
    expect(queue.steps.value).toEqual([])
  })

  it('cannot leave before the checks are made, nor with an odometer that runs backwards', async () => {
    const shown = await stage('driver', '/trips/t-8/do/depart')
    expect(shown.text()).toContain('请先完成检查')
    await shown.press('全部正常')
    await shown.app.find('input[type=number]').setValue(100)
    await shown.press('出车')
    expect(shown.text()).toContain('不应小于上次读数 43933')
    expect(trip(shown, 't-8').state).toBe('CONFIRMED')
  })
})

describe('a driver without a signal', () => {
  it('leaves, returns and reports; everything is sent later, in order, once', async () => {
    const shown = await stage('driver', '/orders')
    shown.network(false)
    await depart(shown)
    expect(shown.path()).toBe('/trips/t-8')
    expect(shown.text()).toContain('待发送')
    await shown.press('归队')
    await comeBack(shown)
    await shown.go('/trips/t-8/do/report')
    expect((shown.app.find('input[type=number]').element as HTMLInputElement).value).toBe('60')
    await shown.press('提交填报')
    expect(trip(shown, 't-8').state).toBe('CONFIRMED')
    expect(queue.of('t-8').map((step) => step.act)).toEqual(['depart', 'come_back', 'report'])

    shown.network(true)
    for (const step of queue.steps.value) step.notBefore = 0
    await queue.flush()
    expect(trip(shown, 't-8').state).toBe('REPORTED')
    const sent = shown.heard.filter((each) => each.operation.startsWith('Trip') && each.key)
    expect(sent.map((each) => each.operation)).toEqual(['TripDepart', 'TripComeBack', 'TripReport'])
    expect(new Set(sent.map((each) => each.key)).size).toBe(3)
  })

  it('is told why a step was not taken after all, and can give it up with those that rest on it', async () => {
    const shown = await stage('driver', '/orders')
    await shown.go('/trips/t-8')
    shown.network(false)
    await depart(shown)
    await comeBack(shown)
    trip(shown, 't-8').state = 'CANCELLED'
    shown.network(true)
    for (const step of queue.steps.value) step.notBefore = 0
    await queue.flush()
    await shown.go('/outbox')
    expect(shown.text()).toContain('此用车申请现在不能出车')
    expect(shown.text()).toContain('等前一步先发送')
    await shown.press('删除这一步及其后各步')
    expect(shown.text()).toContain('全部步骤都已发送')
    expect(trip(shown, 't-8').state).toBe('CANCELLED')
  })
})

describe('what is open while steps wait', () => {
  const waiting = (act: string, no?: { message: string }) => ({ act, no }) as never
  const known = [{ name: 'confirm', label: '接单', commentRequired: false }]

  it('follows the last of them', () => {
    expect(openSteps(known, [])).toBe(known)
    expect(openSteps(known, [waiting('confirm')]).map((each) => each.name)).toEqual(['depart'])
    expect(openSteps(known, [waiting('depart'), waiting('come_back')]).map((each) => each.name)).toEqual(['report'])
    expect(openSteps(known, [waiting('report')])).toEqual([])
  })

  it('is nothing while one of them was refused', () => {
    expect(openSteps(known, [waiting('depart', { message: '已取消' }), waiting('come_back')])).toEqual([])
  })
})
