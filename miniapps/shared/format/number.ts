const counts = new Intl.NumberFormat('zh-CN')
const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 12,345 */
export function count(value: number): string {
  return counts.format(value)
}

/** 1,234.50 元. The graph gives money as decimal text; it is only shown here, never summed. */
export function money(value: string | number): string {
  return `${yuan.format(Number(value))} 元`
}

/** 12,345 公里 */
export function kilometres(value: number): string {
  return `${counts.format(value)} 公里`
}

/** Decimal text for the graph from what was typed; empty counts as 0. */
export function decimal(typed: string | number): string {
  const text = String(typed).trim()
  return text === '' ? '0' : text
}
