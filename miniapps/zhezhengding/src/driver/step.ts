import { ref, type Ref } from 'vue'
import { say } from '@shared/components/said'
import type { No } from '@shared/offline/steps'
import type { TripFactsFragment } from '../gql/graphql'
import { queue } from '../hub'
import { plate, way } from '../trips/words'
import type { DriverAct } from './acts'

export interface DriverStep {
  busy: Ref<boolean>
  no: Ref<No | undefined>
  /** Writes the step down on the device, then sends it if it can. Answers whether the driver may go on. */
  take(act: DriverAct, variables: Record<string, unknown>): Promise<boolean>
}

/** A driver's step: taken on the device at once, sent now or when there is a network. */
export function useDriverStep(trip: TripFactsFragment, label: string): DriverStep {
  const busy = ref(false)
  const no = ref<No>()

  async function take(act: DriverAct, variables: Record<string, unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    no.value = undefined
    try {
      const about = `${trip.vehicle ? plate(trip.vehicle) : ''} ${way(trip)}`.trim()
      const step = await queue.add({ lane: trip.id, act, label, about, variables: { id: trip.id, ...variables } })
      await queue.flush()
      const left = queue.of(trip.id).find((each) => each.key === step.key)
      if (left?.no) {
        // Refused at once, with the form still open: show it here; what was filled in stays in the form.
        no.value = left.no
        await queue.drop(left)
        return false
      }
      say(left ? `「${label}」已记下，有网络后自动发送` : `已${label}`)
      return true
    } finally {
      busy.value = false
    }
  }

  return { busy, no, take }
}
