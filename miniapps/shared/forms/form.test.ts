import axe from 'axe-core'
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import FormView from './FormView.vue'
import { refusedFault } from './helpers'
import type { FormField } from './types'

const FIELDS: FormField[] = [
  { key: 'abroad', label: '是否出境', kind: 'yes_no', required: true, section: '行程' },
  { key: 'country', label: '国家', kind: 'text', required: true, section: '行程', when: { field: 'abroad', is: true } },
  { key: 'amount', label: '预算', kind: 'money', limits: { most: '5000' }, section: '费用' },
  { key: 'people', label: '陪同', kind: 'integer', help: '不含本人' },
  { key: 'kinds', label: '类别', kind: 'several_of', options: [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }] },
  { key: 'items', label: '物品', kind: 'table', columns: [{ key: 'name', label: '品名', kind: 'text', required: true }] },
  { key: 'who', label: '联系人', kind: 'person' },
  { key: 'file', label: '证明', kind: 'attachment' },
  { key: 'read', label: '请按规定填写。', kind: 'note' },
]

beforeEach(() => document.body.replaceChildren())

async function shown(props: Record<string, unknown> = {}) {
  const view = mount(FormView, { props: { fields: FIELDS, ...props }, attachTo: document.body })
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await flushPromises()
  return view
}

describe('a form drawn from its data', () => {
  it('asks a question only where its condition holds', async () => {
    const view = await shown()
    expect(view.text()).not.toContain('国家')
    await view.findAll('input[type=radio]')[0]!.trigger('change')
    expect(view.text()).toContain('国家')
  })

  it('tells all errors first, leads to each, and hands nothing in', async () => {
    const view = await shown({ prefilled: [{ key: 'amount', value: '9000.00', source: '来自您上次填写的内容' }] })
    await view.find('form').trigger('submit')
    expect(view.find('[role=alert]').text()).toContain('有2处需要修改')
    expect(document.activeElement).toBe(view.find('[role=alert]').element)
    await view.findAll('[role=alert] a')[1]!.trigger('click')
    expect(document.activeElement?.id).toBe('form-amount')
    expect(view.emitted('submit')).toBeUndefined()
  })

  it('hands in typed answers, and says where what it knew came from', async () => {
    const view = await shown({ prefilled: [{ key: 'people', value: 2, source: '来自通讯录' }] })
    expect(view.text()).toContain('来自通讯录，请核对。')
    await view.findAll('input[type=radio]')[1]!.trigger('change')
    await view.find('#form-people').setValue('3')
    expect(view.text()).not.toContain('来自通讯录，请核对。')
    await view.find('form').trigger('submit')
    expect(view.emitted('submit')![0]![0]).toEqual({ abroad: false, people: 3 })
  })

  it('shows what the hub refuses at its question', async () => {
    const view = await shown({ refused: refusedFault({ field: 'answers.amount', message: '预算不能大于4000元' }) })
    expect(view.find('#form-amount').attributes('aria-invalid')).toBe('true')
  })

  it('keeps what was filled in on the device, until it was handed in', async () => {
    const first = await shown({ keptAs: 'TripFlow' })
    await first.find('#form-people').setValue('7')
    first.unmount()
    await new Promise((resolve) => setTimeout(resolve, 30))
    const second = await shown({ keptAs: 'TripFlow' })
    expect((second.find('#form-people').element as HTMLInputElement).value).toBe('7')
    await second.findAll('input[type=radio]')[1]!.trigger('change')
    await second.find('form').trigger('submit')
    await (second.emitted('submit')![0]![1] as () => Promise<void>)()
    second.unmount()
    const third = await shown({ keptAs: 'TripFlow' })
    expect((third.find('#form-people').element as HTMLInputElement).value).toBe('')
  })

  it('is without serious faults for those who cannot see', async () => {
    const view = await shown()
    await view.findAll('button').find((each) => each.text() === '加一行')!.trigger('click')
    await view.find('form').trigger('submit')
    const { violations } = await axe.run(view.element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([])
  })
})
