import { inTable } from './db'

/** What the hub answered when it said no to a step. */
export interface No {
  message: string
  code?: string
  clause?: string | null
  alternatives?: readonly string[]
}

/** A step that a person has taken on the device and the hub has yet to hear of. */
export interface WaitingStep {
  /** Order of taking; given by the store. */
  seq?: number
  /** `Idempotency-Key`: the hub takes the step once, however often it hears of it. */
  key: string
  /** Who took it; nobody else's session may send it. */
  owner: string
  /** Steps of one lane are sent one after the other; lanes do not wait for each other. The id of the trip. */
  lane: string
  /** Which change it is: a name of the app's table of acts, not a hash, because an update of the app changes hashes. */
  act: string
  /** How the person calls it: 出车. */
  label: string
  /** What it is about: 浙A12345 · 杭州—绍兴. */
  about: string
  variables: Record<string, unknown>
  takenAt: string
  attempts: number
  /** Milliseconds since the epoch before which it is not tried again. */
  notBefore: number
  no?: No
}

export interface StepStore {
  all(): Promise<WaitingStep[]>
  put(step: WaitingStep): Promise<void>
  remove(seq: number): Promise<void>
}

/** The store on the device. Photos are kept as the blobs they are. */
export const deviceSteps: StepStore = {
  all: () => inTable<WaitingStep[]>('steps', 'readonly', (store) => store.getAll()),
  put: async (step) => {
    // IndexedDB clones what it is given; Vue's proxies cannot be cloned.
    const plain = { ...step, variables: unwrap(step.variables) as Record<string, unknown>, no: unwrap(step.no) }
    step.seq = Number(await inTable('steps', 'readwrite', (store) => store.put(plain)))
  },
  remove: async (seq) => {
    await inTable('steps', 'readwrite', (store) => store.delete(seq))
  },
}

function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value
  if (Array.isArray(value)) return value.map(unwrap)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unwrap(each)]))
}
