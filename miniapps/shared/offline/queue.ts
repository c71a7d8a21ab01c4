import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { GraphError } from '../graph/errors'
import { freshKey } from './key'
import type { No, StepStore, WaitingStep } from './steps'

/** Sends one step. Answers the hub's no, or nothing when the step was taken; throws a GraphError when it was not heard. */
export type Deliver = (step: WaitingStep) => Promise<No | undefined>

export interface NewStep {
  lane: string
  act: string
  label: string
  about: string
  variables: Record<string, unknown>
}

export interface Queue {
  steps: Ref<WaitingStep[]>
  waiting: ComputedRef<number>
  refused: ComputedRef<number>
  sending: Ref<boolean>
  /** The session ended while steps waited: they are kept, and sent after the next sign-in. */
  needsSignIn: Ref<boolean>
  /** Takes up the steps this person left on the device. */
  load(owner: string): Promise<void>
  add(step: NewStep): Promise<WaitingStep>
  /** Sends what can be sent now; steps of one lane in the order they were taken. */
  flush(): Promise<void>
  /** Tries a refused step once more. */
  retry(step: WaitingStep): Promise<void>
  /** Gives a step up, and those after it in its lane, which rest on it. */
  drop(step: WaitingStep): Promise<void>
  of(lane: string): WaitingStep[]
}

const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 300_000

/** How long to leave a step alone after so many attempts, in milliseconds: 2 s, 4 s, 8 s … 5 min. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1))
}

export function createQueue(store: StepStore, deliver: Deliver, now: () => number = Date.now): Queue {
  const steps = ref<WaitingStep[]>([]) as Ref<WaitingStep[]>
  const sending = ref(false)
  const needsSignIn = ref(false)
  let owner = ''
  let flushing: Promise<void> | undefined
  let more = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(person: string): Promise<void> {
    owner = person
    const own = (await store.all()).filter((each) => each.owner === person)
    steps.value = own.sort((one, other) => one.seq! - other.seq!)
  }

  async function add(step: NewStep): Promise<WaitingStep> {
    const taken = { ...step, owner, key: freshKey(), takenAt: new Date(now()).toISOString(), attempts: 0, notBefore: 0 }
    // On the disk first: what the person sees as taken must survive the app being closed this instant.
    await store.put(taken)
    steps.value = [...steps.value, taken]
    return taken
  }

  async function forget(step: WaitingStep): Promise<void> {
    await store.remove(step.seq!)
    steps.value = steps.value.filter((each) => each.seq !== step.seq)
  }

  async function change(step: WaitingStep, to: Partial<WaitingStep>): Promise<void> {
    const changed = { ...step, ...to }
    await store.put(changed)
    steps.value = steps.value.map((each) => (each.seq === step.seq ? changed : each))
  }

  /** Sends one lane until it is empty, refused, or the hub is not heard. Answers whether other lanes should go on. */
  async function flushLane(lane: string): Promise<boolean> {
    for (;;) {
      const step = steps.value.find((each) => each.lane === lane)
      if (!step || step.no || step.notBefore > now()) return true
      try {
        const no = await deliver(step)
        if (no) {
          await change(step, { no, attempts: step.attempts + 1 })
          return true
        }
        await forget(step)
      } catch (error) {
        return await unheard(step, error)
      }
    }
  }

  async function unheard(step: WaitingStep, error: unknown): Promise<boolean> {
    const kind = error instanceof GraphError ? error.kind : 'defect'
    if (kind === 'signedOut') {
      needsSignIn.value = true
      return false
    }
    if (kind === 'denied') {
      await change(step, { no: { message: (error as Error).message } })
      return true
    }
    const attempts = step.attempts + 1
    const asked = error instanceof GraphError && error.retryAfter ? error.retryAfter * 1000 : 0
    await change(step, { attempts, notBefore: now() + Math.max(asked, pauseAfter(attempts)) })
    return kind !== 'offline'
  }

  async function run(): Promise<void> {
    sending.value = true
    needsSignIn.value = false
    do {
      more = false
      for (const lane of new Set(steps.value.map((each) => each.lane))) {
        if (!(await flushLane(lane))) break
      }
      // A step taken meanwhile, in a lane already passed, is sent before the caller is told that all was tried.
    } while (more && !needsSignIn.value)
  }

  function flush(): Promise<void> {
    more = true
    flushing ??= run().finally(() => {
      sending.value = false
      flushing = undefined
      plan()
    })
    return flushing
  }

  /** Wakes when the first paused step may be tried again. */
  function plan(): void {
    clearTimeout(timer)
    const paused = steps.value.filter((each) => !each.no && each.notBefore > 0).map((each) => each.notBefore)
    if (paused.length && !needsSignIn.value) timer = setTimeout(() => void flush(), Math.max(0, Math.min(...paused) - now()))
  }

  async function retry(step: WaitingStep): Promise<void> {
    // A new key: the hub remembers its no under the old one.
    await change(step, { no: undefined, notBefore: 0, key: freshKey() })
    await flush()
  }

  async function drop(step: WaitingStep): Promise<void> {
    for (const each of steps.value.filter((other) => other.lane === step.lane && other.seq! >= step.seq!)) await forget(each)
  }

  return {
    steps,
    waiting: computed(() => steps.value.filter((each) => !each.no).length),
    refused: computed(() => steps.value.filter((each) => each.no).length),
    sending,
    needsSignIn,
    load,
    add,
    flush,
    retry,
    drop,
    of: (lane) => steps.value.filter((each) => each.lane === lane),
  }
}
