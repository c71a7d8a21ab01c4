const COLUMNS: Record<string, string> = {
  label: '名称', clause: '依据', from: '办理前的状态', to: '办理后的状态', by: '由谁办理', within: '时限', passing: '到期后', when: '条件', comment: '理由', countersigned: '会签',
}

type Row = Record<string, string>

/** One difference between two versions of a table, in a sentence. Columns that the app does not know yet are left unsaid. */
export function changeOf(difference: { name: string; before?: unknown; after?: unknown; columns: readonly string[] }, labels: ReadonlyMap<string, string>): { label: string; what: string } {
  const before = difference.before as Row | null | undefined
  const after = difference.after as Row | null | undefined
  const label = after?.['label'] ?? before?.['label'] ?? labels.get(difference.name) ?? '其他环节'
  if (!before) return { label, what: '新增的环节' }
  if (!after) return { label, what: '已删去' }
  const known = difference.columns.filter((column) => column in COLUMNS)
  const said = known.map((column) => `${COLUMNS[column]}由“${before[column] || '无'}”改为“${after[column] || '无'}”`)
  return { label, what: said.join('；') || '其他改动' }
}
