import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { online } from '@shared/offline/network'
import { batches, fits, refusedOf } from '../src/inbox/batch'
import { filterOf, NOTHING } from '../src/inbox/tabs'
import { stage, type Stage } from './stage'

// Whole pages are loaded and pressed through, on machines that do other things besides.
vi.setConfig({ testTimeout: 20_000 })
beforeEach(() => document.body.replaceChildren())
afterEach(() => (online.value = true))

/** What the hub has been asked to do, in order. */
const asked = (shown: Stage, operation: string) => shown.heard.filter((each) => each.operation === operation).map((each) => each.variables)

async function fillIn(shown: Stage, label: string, text: string): Promise<void> {
  const field = shown.app.findAll('label').find((each) => each.text().startsWith(label))!
  await shown.app.find(`[id="${field.attributes('for')}"]`).setValue(text)
  await shown.settle()
}

describe('the inbox', () => {
  it('holds cases of every process; a trip leads to its own page, any other to the page of any case', async () => {
    const shown = await stage('reviewer', '/inbox')
    expect(shown.text()).toContain('公务用车')
    expect(shown.text()).toContain('零星维修')
    await shown.press('东楼屋面漏水')
    expect(shown.path()).toBe('/cases/c-r-1')
    await shown.go('/inbox')
    await shown.press('省府大院 → 绍兴市机关事务管理局')
    expect(shown.path()).toMatch(/^\/trips\/t-\d+$/)
  })

  it('narrows down by words and process, and says so where nothing is left', async () => {
    const shown = await stage('reviewer', '/inbox')
    await shown.app.find('input[type=search]').setValue('灯管')
    await shown.settle()
    expect(shown.text()).toContain('共 1 件')
    await shown.app.find('input[type=search]').setValue('没有这样的')
    await shown.settle()
    expect(shown.text()).toContain('没有符合条件的事项')
  })

  it('keeps the tab in the address, and shows what one began with whom it waits for', async () => {
    const shown = await stage('applicant', '/inbox')
    await shown.press('我发起的')
    expect(shown.path()).toBe('/inbox?tab=started')
    expect(shown.text()).toContain('等用车单位审核人办理')
  })

  it('takes one step of many cases, each with an outcome of its own', async () => {
    const shown = await stage('reviewer', '/inbox')
    await shown.press('成批办理')
    await shown.press('全选 2 件')
    await shown.press('办理所选 2 件')
    await shown.press('确认办理 2 件')
    expect(asked(shown, 'CasesTake')).toEqual([{ ids: ['c-r-1', 'c-r-2'], step: 'check', comment: null }])
    expect(shown.text()).toContain('已办理 2 件')
    expect(shown.text()).not.toContain('东楼屋面漏水')
  })
})

describe('a batch', () => {
  const row = (id: string, process: string, step: string, batch = true) => ({ id, title: id, process: { name: process, title: process }, openSteps: [{ name: step, label: step, batch }] })
  const rows = [row('a', 'P', 'check'), row('b', 'Q', 'check'), row('c', 'P', 'check'), row('d', 'P', 'pay', false)]

  it('is offered for each step that its table allows, and fits only the cases of that process', () => {
    const offered = batches(rows)
    expect(offered.map((each) => each.key)).toEqual(['P.check', 'Q.check'])
    expect(rows.filter((each) => fits(each, offered[0])).map((each) => each.id)).toEqual(['a', 'c'])
    expect(rows.some((each) => fits(each, undefined))).toBe(false)
  })

  it('tells which were refused by the order they were asked in', () => {
    const no = { __typename: 'Refusal' as const, code: 'WRONG_STATE' as const, message: '已由他人办理', alternatives: [] }
    expect(refusedOf(['a', 'c'], [{ __typename: 'CaseCard', id: 'a', number: '1' }, no], rows)).toEqual([{ id: 'c', title: 'c', no }])
  })
})

describe('what an inbox is narrowed down to', () => {
  it('asks for nothing that was not said, and counts days as China does', () => {
    expect(filterOf('WAITING', NOTHING)).toEqual({ tab: 'WAITING' })
    const late = new Date('2026-03-02T17:00:00Z')
    expect(filterOf('DONE', { text: ' 屋面 ', process: '', open: 'closed', within: '1' }, late)).toEqual({ tab: 'DONE', text: '屋面', open: false, dueBefore: '2026-03-03T16:00:00.000Z' })
  })
})

describe('the page of any case', () => {
  it('shows what was asked, the limit, who is next and what was done, and takes a step', async () => {
    const shown = await stage('reviewer', '/cases/c-r-2')
    for (const said of ['二楼会议室灯管更换', '估算金额', '1200.00 元', '剩余 2小时', '接下来由谁办理', '由用车单位审核人（周敏），4个工作小时内', '去年一般用时 1小时35分', '办理记录']) expect(shown.text()).toContain(said)
    await shown.press('审核')
    await shown.press('确认审核')
    expect(asked(shown, 'CaseTake')).toEqual([{ id: 'c-r-2', step: 'check', comment: null }])
    expect(shown.text()).toContain('待维修')
  })

  it('does not reject without a reason', async () => {
    const shown = await stage('reviewer', '/cases/c-r-1')
    await shown.press('驳回')
    await shown.press('确认驳回')
    expect(shown.text()).toContain('请填写理由')
    expect(asked(shown, 'CaseTake')).toEqual([])
  })

  it('offers the acts that the hub allows and no others, and shows a pause with its reason', async () => {
    const shown = await stage('reviewer', '/cases/c-r-1')
    const acts = () => shown.app.findAll('.acts button').map((each) => each.text())
    expect(acts()).toEqual(['退回', '转办', '征求意见', '暂停', '抄送', '催办', '留言'])
    await shown.press('暂停')
    await shown.press('确认暂停')
    expect(shown.text()).toContain('请填写暂停的理由')
    await fillIn(shown, '暂停的理由', '等天晴')
    await shown.press('确认暂停')
    expect(shown.text()).toMatch(/周敏 于 .+ 暂停：等天晴/)
    expect(acts()[0]).toBe('恢复')
  })

  it('looks people up by name, and hands the case over to one', async () => {
    const shown = await stage('reviewer', '/cases/c-r-1')
    await shown.press('转办')
    await shown.press('确认转办')
    expect(shown.text()).toContain('请选择人员')
    await fillIn(shown, '人员', '林')
    await shown.app.find('.pick input[type=radio]').setValue()
    await shown.settle()
    await shown.press('确认转办')
    expect(asked(shown, 'CaseTransfer')).toEqual([{ id: 'c-r-1', to: 'p-6', comment: null }])
  })

  it('says why an act is refused and what else can be done', async () => {
    const shown = await stage('applicant', '/cases/c-r-1')
    for (const _ of [1, 2]) {
      await shown.press('催办')
      await shown.press('确认催办')
    }
    expect(shown.text()).toContain('一小时内已催办过')
    expect(shown.text()).toContain('直接联系办理人')
  })

  it('opens without a network once it was opened with one', async () => {
    const shown = await stage('reviewer', '/cases/c-r-1')
    shown.network(false)
    await shown.go('/inbox')
    await shown.go('/cases/c-r-1')
    expect(shown.text()).toContain('离线内容')
    expect(shown.text()).toContain('东楼屋面漏水')
  })

  it('is without serious faults, its questions included', async () => {
    const shown = await stage('reviewer', '/cases/c-r-1')
    await shown.press('征求意见')
    const { violations } = await axe.run(document.body, { resultTypes: ['violations'] })
    expect(violations.filter((each) => ['serious', 'critical'].includes(each.impact ?? ''))).toEqual([])
  })
})

describe('an application for a process that the app has never seen', () => {
  it('is found in the list, filled in, looked ahead and handed in', async () => {
    const shown = await stage('applicant', '/start')
    await shown.press('零星维修')
    expect(shown.path()).toBe('/start/RepairFlow')
    await shown.press('提交申请')
    expect(shown.text()).toContain('请填写估算金额')
    await fillIn(shown, '事项', '食堂灶具更换')
    await fillIn(shown, '估算金额', '60000')
    await vi.waitFor(() => expect(shown.text()).toContain('须2人会签'), { timeout: 8_000, interval: 100 })
    await shown.press('提交申请')
    expect(asked(shown, 'CaseOpen')).toEqual([{ input: { process: 'RepairFlow', title: '食堂灶具更换' }, answers: { values: { amount: '60000' }, version: 'r1', draftId: undefined } }])
    expect(shown.path()).toMatch(/^\/cases\/c-r-\d$/)
  })

  it('is kept as a draft, taken up again with the names of what was chosen, and gone once handed in', async () => {
    const shown = await stage('applicant', '/start/RepairFlow')
    await fillIn(shown, '事项', '围墙修补')
    await fillIn(shown, '维修单位', '平台')
    await shown.app.find('.pick input[type=radio]').setValue()
    await shown.settle()
    await shown.press('存草稿')
    await shown.go('/start')
    expect(shown.text()).toContain('围墙修补')
    await shown.press('接着填')
    expect(shown.text()).toContain('省级公务用车平台')
    await fillIn(shown, '估算金额', '800')
    await shown.press('提交申请')
    await shown.go('/start')
    expect(shown.text()).not.toContain('围墙修补')
  })

  it('asks before a draft is thrown away', async () => {
    const shown = await stage('applicant', '/start/RepairFlow')
    await fillIn(shown, '事项', '围墙修补')
    await shown.press('存草稿')
    await shown.go('/start')
    await shown.app.find('button[aria-label="删去草稿：围墙修补"]').trigger('click')
    expect(asked(shown, 'DraftDiscard')).toEqual([])
    await shown.press('删去')
    expect(asked(shown, 'DraftDiscard')).toHaveLength(1)
  })
})
