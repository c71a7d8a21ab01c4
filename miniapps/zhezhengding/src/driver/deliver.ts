import type { Graph, GraphDocument } from '@shared/graph/client'
import type { No, WaitingStep } from '@shared/offline/steps'
import { ACTS, isDriverAct } from './acts'

interface Answer {
  outcome: ({ __typename: 'Refusal' } & No) | { __typename: 'Trip' }
}

/** Sends one waiting step. A refusal is an answer; GraphErrors pass through to the queue. */
export async function deliver(graph: Graph, step: WaitingStep): Promise<No | undefined> {
  if (!isDriverAct(step.act)) return { message: `此版本已不支持「${step.label}」，请删除后重新办理。` }
  const document = ACTS[step.act] as unknown as GraphDocument<Answer, Record<string, unknown>>
  const { outcome } = await graph.ask(document, step.variables, { idempotencyKey: step.key })
  return outcome.__typename === 'Refusal' ? outcome : undefined
}
