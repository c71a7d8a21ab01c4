// Forms of the mocked graph: one place that asks more, when a test says so, and versions to write.
const now = '2026-03-02T08:00:00+08:00'

export function madeForms(connection, others = {}) {
  const versions = [
    made({ id: 'fv-1', number: 1, state: 'PUBLISHED', fields: [{ key: 'contact', label: '现场联系电话', kind: 'text', required: true }] }),
  ]
  const forms = {
    /** What `formFor` asks here; empty where nobody asks more. */
    asked: [],
    versions,
    find: (id) => versions.find((each) => each.id === id),
    query: {
      forms: () => [{ process: 'TripFlow', step: 'submit', title: '用车申请：申请', fields: [] }],
      formVersions: (page) => connection(versions.toReversed(), page),
      formFor: ({ process, step }) => others[process] ? { process, step: step ?? 'submit', title: '零星维修：申请', version: 'r1', fields: others[process], count: others[process].length, prefilledShare: 0, prefilled: [] } : ({
        process, step: step ?? 'submit', title: '补充信息', version: 'v1', fields: forms.asked, count: forms.asked.length, prefilledShare: 0,
        prefilled: forms.asked.filter((each) => each.prefill).map((each) => ({ key: each.key, value: '13812345678', source: '来自通讯录：本人电话' })),
      }),
    },
    acts: {
      formVersionSave({ input }) {
        const unnamed = input.fields.findIndex((each) => !each.label)
        if (unnamed >= 0) return { __typename: 'Refusal', code: 'INVALID', message: '应为1至60个字', field: `fields.${unnamed}.label`, alternatives: [] }
        const draft = versions.find((each) => each.state === 'DRAFT') ?? made({ id: `fv-${versions.length + 1}`, number: versions.length + 1, state: 'DRAFT' })
        if (!versions.includes(draft)) versions.push(draft)
        return Object.assign(draft, input)
      },
      formVersionPublish({ id }) {
        for (const each of versions) if (each.state === 'PUBLISHED') each.state = 'REPLACED'
        return Object.assign(forms.find(id), { state: 'PUBLISHED', publishedAt: now, publisherName: '章处' })
      },
    },
  }
  return forms
}

function made(said) {
  return {
    __typename: 'FormVersion', process: 'TripFlow', step: 'submit', regionCode: '330100', title: '杭州市补充信息', note: '', authorName: '编制人',
    changedAt: now, publisherName: '', publishedAt: null, replacedAt: null, fields: [], differences: [], ...said,
  }
}
