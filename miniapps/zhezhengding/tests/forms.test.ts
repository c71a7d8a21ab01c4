import axe from 'axe-core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FormField } from '@shared/forms/types'
import { asKind, blank, conditionText, moved, optionsOf, optionsText, questionOf } from '../src/forms/editing'
import { stage } from './stage'

beforeEach(() => document.body.replaceChildren())

const FIELDS: FormField[] = [
  { key: 'abroad', label: '是否出境', kind: 'yes_no' },
  { key: 'kind', label: '类别', kind: 'one_of', options: [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }] },
]

describe('writing a form', () => {
  it('gives a new question a key no other has', () => {
    expect(blank(FIELDS).key).toBe('item3')
    expect(blank([{ key: 'item2', label: '', kind: 'text' }]).key).toBe('item3')
  })

  it('moves a question up and down, and leaves the ends where they are', () => {
    expect(moved([1, 2, 3], 1, -1)).toEqual([2, 1, 3])
    expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3])
    expect(moved([1, 2, 3], 2, 1)).toEqual([1, 2, 3])
  })

  it('reads options as people type them, and writes them the same', () => {
    const text = '甲\nb=乙'
    expect(optionsOf(`${text}\n\n `)).toEqual([{ value: '甲', label: '甲' }, { value: 'b', label: '乙' }])
    expect(optionsText(optionsOf(text))).toBe(text)
  })

  it('leaves nothing of the former kind behind', () => {
    const text: FormField = { key: 'a', label: '甲', kind: 'text', required: true, limits: { pattern: 'mobile' }, personal: 'phone' }
    expect(asKind(text, 'integer')).toEqual({ key: 'a', label: '甲', kind: 'integer', required: true })
    expect(asKind(text, 'long_text').personal).toBe('phone')
    expect(asKind(text, 'table').columns).toHaveLength(1)
    expect(asKind(text, 'note').required).toBeUndefined()
  })

  it('says a condition in words', () => {
    expect(conditionText({ field: 'abroad', is: true }, FIELDS)).toBe('「是否出境」为是')
    expect(conditionText({ any: [{ field: 'kind', in: ['a', 'b'] }, { field: 'abroad', filled: false }] }, FIELDS)).toBe(
      '「类别」为甲或乙，或者「是否出境」未填',
    )
    expect(conditionText(undefined, FIELDS)).toBeUndefined()
  })

  it('finds the question the hub names', () => {
    expect(questionOf('fields.3.limits.most')).toBe(3)
    expect(questionOf('title')).toBeUndefined()
  })
})

describe('the pages of whoever manages forms', () => {
  it('leads from the settings to a version, adds a question, saves, publishes', async () => {
    const shown = await stage('admin', '/forms')
    expect(shown.text()).toContain('杭州市补充信息')
    await shown.go('/forms/fv-1')
    await shown.press('加一项')
    await shown.press('据此另编新版')
    expect(shown.text()).toContain('应为1至60个字')
    await shown.app.findAll('.question input')[0]!.setValue('陪同人员')
    await shown.press('据此另编新版')
    expect(shown.path()).toBe('/forms/fv-2')
    expect(shown.text()).toContain('陪同人员')
    await shown.press('发布')
    await shown.app.find('dialog form').trigger('submit')
    await shown.settle()
    expect(shown.mock.forms.versions.map((each) => each.state)).toEqual(['REPLACED', 'PUBLISHED'])
  })

  it('is without serious faults, open questions and preview included', async () => {
    const shown = await stage('admin', '/forms/fv-1')
    await shown.press('修改')
    await shown.press('预览')
    const { violations } = await axe.run(shown.app.element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => each.id)).toEqual([])
  })
})

describe('applying where the city asks more', () => {
  it('asks, says where the answer came from, and sends it with its version', async () => {
    const shown = await stage('applicant', '/me')
    shown.mock.forms.asked.push({ key: 'contact', label: '现场联系电话', kind: 'text', required: true, prefill: 'viewer.phone' })
    await shown.go('/trips/new')
    expect(shown.text()).toContain('现场联系电话')
    expect(shown.text()).toContain('来自通讯录：本人电话，请核对。')
    await shown.app.find('input[type=radio]').setValue()
    await shown.app.find('textarea').setValue('接机')
    for (const input of shown.app.findAll('input[maxlength="100"]')) await input.setValue('萧山机场')
    await shown.press('提交申请')
    const sent = shown.heard.find((each) => each.operation === 'TripSubmit')!
    expect(sent.variables['answers']).toEqual({ values: { contact: '13812345678' }, version: 'v1' })
  })
})
