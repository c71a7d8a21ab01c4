import type { WaitingStep } from '@shared/offline/steps'
import { isDriverAct, NEXT } from './acts'

export interface Open {
  name: string
  label: string
  commentRequired: boolean
}

/**
 * What is open to the driver while steps wait on the device: what follows the last of them.
 * While one of them was refused nothing is open, since what follows rests on it.
 */
export function openSteps(known: readonly Open[], waiting: readonly WaitingStep[]): readonly Open[] {
  const last = waiting.at(-1)
  if (!last) return known
  if (waiting.some((step) => step.no) || !isDriverAct(last.act)) return []
  return NEXT[last.act].map((each) => ({ ...each, commentRequired: false }))
}
