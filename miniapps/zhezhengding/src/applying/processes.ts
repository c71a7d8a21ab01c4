import type { RouteLocationRaw } from 'vue-router'
import type { StartableQuery } from '../gql/graphql'

type Process = StartableQuery['processes'][number]
type Draft = StartableQuery['drafts']['nodes'][number]

/** Where a process that has an application page of its own is applied for; all others are on the page of any process. */
const PAGES: Record<string, RouteLocationRaw> = { tripSubmit: { name: 'apply' } }

export function startOf(process: Pick<Process, 'name' | 'openedBy'>): RouteLocationRaw | undefined {
  if (process.openedBy === 'caseOpen') return { name: 'start-case', params: { process: process.name } }
  return PAGES[process.openedBy]
}

export interface Startable {
  title: string
  /** 申请 → 审核 → 查勘 … */
  way: string
  to: RouteLocationRaw
}

const SHOWN = 5

/** The processes that the viewer may apply for and this app can show, in the order of the graph. */
export function startable(processes: readonly Process[]): Startable[] {
  return processes.flatMap((process) => {
    const to = process.mayOpen ? startOf(process) : undefined
    if (!to) return []
    const steps = [...new Set(process.steps.map((step) => step.label))]
    const way = steps.slice(0, SHOWN).join(' → ') + (steps.length > SHOWN ? ` 等 ${steps.length} 个环节` : '')
    return [{ title: process.title, way, to }]
  })
}

/** The drafts that can be taken up here, each with what its process is called. */
export function resumable(drafts: readonly Draft[], processes: readonly Process[]): (Draft & { processTitle: string; to: RouteLocationRaw })[] {
  return drafts.flatMap((draft) => {
    const process = processes.find((each) => each.name === draft.process && each.openedBy === 'caseOpen')
    if (!process) return []
    return [{ ...draft, processTitle: process.title, to: { name: 'start-case', params: { process: process.name }, query: { draft: draft.id } } }]
  })
}
