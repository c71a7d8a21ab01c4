import { describe, expect, it } from 'vitest'
import { GraphError } from '../graph/errors'
import { createQueue, pauseAfter, type Deliver, type NewStep } from './queue'
import { deviceSteps, type No, type WaitingStep } from './steps'

const step = (act: string, lane = 'trip-1'): NewStep => ({ lane, act, label: act, about: '', variables: { id: lane } })
const REFUSED: No = { code: 'WRONG_STATE', message: '此用车已改派给其他驾驶员', clause: '6.4.3.3-6', alternatives: ['联系调度员'] }

/** A hub that answers as told and remembers what it heard. */
function hub(answer: (step: WaitingStep, heard: number) => No | undefined | GraphError = () => undefined) {
  const heard: string[] = []
  const keys: string[] = []
  const deliver: Deliver = async (sent) => {
    heard.push(`${sent.lane} ${sent.act}`)
    keys.push(sent.key)
    const said = answer(sent, heard.length)
    if (said instanceof GraphError) throw said
    return said
  }
  return { heard, keys, deliver }
}

async function filled(deliver: Deliver, ...acts: NewStep[]) {
  let clock = Date.parse('2026-03-05T01:00:00Z')
  const queue = createQueue(deviceSteps, deliver, () => clock)
  await queue.load('driver-1')
  for (const act of acts) await queue.add(act)
  return { queue, pass: (ms: number) => (clock += ms) }
}

describe('the queue of steps taken without a signal', () => {
  it('sends the steps of one trip in the order they were taken', async () => {
    const { heard, deliver } = hub()
    const { queue } = await filled(deliver, step('confirm'), step('depart'), step('come_back'))
    await queue.flush()
    expect(heard).toEqual(['trip-1 confirm', 'trip-1 depart', 'trip-1 come_back'])
    expect(queue.steps.value).toEqual([])
    expect(await deviceSteps.all()).toEqual([])
  })

  it('keeps everything on the device while there is no network, and stops at the first silence', async () => {
    const { heard, deliver } = hub(() => new GraphError('offline'))
    const { queue } = await filled(deliver, step('depart'), step('depart', 'trip-2'))
    await queue.flush()
    expect(heard).toEqual(['trip-1 depart'])
    expect(queue.waiting.value).toBe(2)
    expect((await deviceSteps.all()).map((each) => each.lane)).toEqual(['trip-1', 'trip-2'])
  })

  it('sends a step again with the same idempotency key after a lost answer', async () => {
    const { keys, deliver } = hub((_step, heard) => (heard === 1 ? new GraphError('offline') : undefined))
    const { queue, pass } = await filled(deliver, step('depart'))
    await queue.flush()
    pass(pauseAfter(1))
    await queue.flush()
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(queue.waiting.value).toBe(0)
  })

  it('leaves a failing step alone for longer and longer', async () => {
    expect([1, 2, 3, 20].map(pauseAfter)).toEqual([2_000, 4_000, 8_000, 300_000])
    const { heard, deliver } = hub(() => new GraphError('down'))
    const { queue, pass } = await filled(deliver, step('depart'))
    await queue.flush()
    await queue.flush()
    expect(heard).toHaveLength(1)
    pass(2_000)
    await queue.flush()
    expect(heard).toHaveLength(2)
  })

  it('waits as long as a busy hub asks', async () => {
    const { heard, deliver } = hub(() => new GraphError('busy', { retryAfter: 60 }))
    const { queue, pass } = await filled(deliver, step('depart'))
    await queue.flush()
    pass(30_000)
    await queue.flush()
    expect(heard).toHaveLength(1)
    pass(30_000)
    await queue.flush()
    expect(heard).toHaveLength(2)
  })

  it('stops a trip at a refused step and keeps the reason, while other trips go on', async () => {
    const { heard, deliver } = hub((sent) => (sent.lane === 'trip-1' ? REFUSED : undefined))
    const { queue } = await filled(deliver, step('depart'), step('come_back'), step('depart', 'trip-2'))
    await queue.flush()
    expect(heard).toEqual(['trip-1 depart', 'trip-2 depart'])
    expect(queue.of('trip-1').map((each) => each.no?.message)).toEqual([REFUSED.message, undefined])
    expect((await deviceSteps.all())[0]!.no).toEqual(REFUSED)
  })

  it('tries a refused step again under a new key, because the hub remembers its no under the old one', async () => {
    const { keys, deliver } = hub((_step, heard) => (heard === 1 ? REFUSED : undefined))
    const { queue } = await filled(deliver, step('depart'))
    await queue.flush()
    await queue.retry(queue.steps.value[0]!)
    expect(keys[0]).not.toBe(keys[1])
    expect(queue.steps.value).toEqual([])
  })

  it('gives up a step together with those that rest on it, and nothing else', async () => {
    const { deliver } = hub(() => REFUSED)
    const { queue } = await filled(deliver, step('confirm'), step('depart'), step('come_back'), step('depart', 'trip-2'))
    await queue.drop(queue.of('trip-1')[1]!)
    expect((await deviceSteps.all()).map((each) => `${each.lane} ${each.act}`)).toEqual(['trip-1 confirm', 'trip-2 depart'])
  })

  it('finds the steps again after the app was closed, in order', async () => {
    await filled(hub().deliver, step('confirm'), step('depart'))
    const { heard, deliver } = hub()
    const later = createQueue(deviceSteps, deliver)
    await later.load('driver-1')
    await later.flush()
    expect(heard).toEqual(['trip-1 confirm', 'trip-1 depart'])
  })

  it('never sends the steps of another person on the same device, and keeps them', async () => {
    await filled(hub().deliver, step('depart'))
    const { heard, deliver } = hub()
    const other = createQueue(deviceSteps, deliver)
    await other.load('driver-2')
    await other.flush()
    expect(heard).toEqual([])
    expect(await deviceSteps.all()).toHaveLength(1)
  })

  it('asks for a new sign-in when the session has ended, and loses nothing', async () => {
    const { deliver } = hub(() => new GraphError('signedOut'))
    const { queue } = await filled(deliver, step('depart'))
    await queue.flush()
    expect(queue.needsSignIn.value).toBe(true)
    expect(queue.waiting.value).toBe(1)
    expect(queue.steps.value[0]!.attempts).toBe(0)
  })

  it('sends what is taken after it was asked to send nothing, as when the app opens', async () => {
    const { heard, deliver } = hub()
    const { queue } = await filled(deliver)
    await queue.flush()
    await queue.add(step('confirm'))
    await queue.flush()
    expect(heard).toEqual(['trip-1 confirm'])
  })

  it('sends what is taken while another trip’s step is on its way', async () => {
    let arrived = (): void => undefined
    const gate = new Promise<void>((resolve) => (arrived = resolve))
    const heard: string[] = []
    const { queue } = await filled(async (sent) => {
      heard.push(sent.lane)
      if (heard.length === 1) await gate
      return undefined
    }, step('depart'))
    const first = queue.flush()
    await queue.add(step('depart', 'trip-2'))
    const second = queue.flush()
    arrived()
    await Promise.all([first, second])
    expect(heard).toEqual(['trip-1', 'trip-2'])
  })

  it('sends once when it is told to send twice at the same time', async () => {
    const { heard, deliver } = hub()
    const { queue } = await filled(deliver, step('depart'))
    await Promise.all([queue.flush(), queue.flush()])
    expect(heard).toHaveLength(1)
  })
})
