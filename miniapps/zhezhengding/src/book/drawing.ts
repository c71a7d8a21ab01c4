/** The drawing of a process: its states from top to bottom, its steps as arrows. Places are in the units of an SVG. */

export interface DrawnStep {
  label: string
  sources: readonly string[]
  target: string
  aside: boolean
}

export interface Box {
  state: string
  y: number
}

/** Straight down to the next state. */
export interface Straight {
  labels: string
  y: number
}

/** Past other states, on a lane of its own beside the boxes: back up, or on over some of them. */
export interface Detour {
  labels: string
  path: string
  back: boolean
  textY: number
  textX: number
}

export interface Drawing {
  width: number
  height: number
  boxes: Box[]
  straight: Straight[]
  detours: Detour[]
}

export const BOX = { left: 8, width: 132, height: 40, step: 84 }
const LANE = 22
const FIRST_LANE = BOX.left + BOX.width + 16
const LETTER = 13

/**
 * Draws what leads a case on. What may be done at any time (撤回、取消 …) is no arrow: it would cross all the others; the
 * page lists it below.
 */
export function draw(states: readonly string[], steps: readonly DrawnStep[]): Drawing {
  const drawn = steps.filter((step) => !step.aside)
  const used = states.filter((state) => drawn.some((step) => step.target === state || step.sources.includes(state)))
  const at = new Map(used.map((state, index) => [state, index]))
  const arrows = new Map<string, { from: number; to: number; labels: string[] }>()
  for (const step of drawn) {
    for (const source of step.sources) {
      const from = at.get(source)
      const to = at.get(step.target)
      if (from === undefined || to === undefined || from === to) continue
      const arrow = arrows.get(`${from}-${to}`) ?? { from, to, labels: [] }
      arrow.labels.push(step.label)
      arrows.set(`${from}-${to}`, arrow)
    }
  }
  const all = [...arrows.values()]
  const straight = all.filter((each) => each.to === each.from + 1)
  const around = all.filter((each) => each.to !== each.from + 1).toSorted((one, other) => length(one) - length(other))
  const lanes = laned(around)
  const widest = Math.max(0, ...around.map((each, index) => laneX(lanes[index]!) + words(each.labels)))
  return {
    width: Math.max(BOX.left + BOX.width + 8, ...straight.map((each) => middle() + 10 + words(each.labels)), widest + 12),
    height: used.length * BOX.step - (BOX.step - BOX.height) + 16,
    boxes: used.map((state, index) => ({ state, y: top(index) })),
    straight: straight.map((each) => ({ labels: each.labels.join('、'), y: top(each.from) + BOX.height })),
    detours: around.map((each, index) => detour(each, laneX(lanes[index]!))),
  }
}

interface Arrow {
  from: number
  to: number
  labels: string[]
}

const top = (index: number): number => 8 + index * BOX.step
const middle = (): number => BOX.left + BOX.width / 2
const laneX = (lane: number): number => FIRST_LANE + lane * LANE
const length = (arrow: Arrow): number => Math.abs(arrow.to - arrow.from)
const words = (labels: readonly string[]): number => labels.join('、').length * LETTER + 8

/** The first lane on which nothing else runs beside the same states; short ways take the inner lanes. */
function laned(arrows: readonly Arrow[]): number[] {
  const taken: [number, number][][] = []
  return arrows.map((arrow) => {
    const [low, high] = [Math.min(arrow.from, arrow.to), Math.max(arrow.from, arrow.to)]
    let lane = taken.findIndex((others) => others.every(([from, to]) => high < from || low > to))
    if (lane < 0) lane = taken.push([]) - 1
    taken[lane]!.push([low, high])
    return lane
  })
}

function detour(arrow: Arrow, x: number): Detour {
  const right = BOX.left + BOX.width
  const back = arrow.to < arrow.from
  const y1 = top(arrow.from) + BOX.height * 0.7
  const y2 = top(arrow.to) + BOX.height * 0.3
  const bend = back ? -8 : 8
  const path = `M${right} ${y1}H${x - 8}Q${x} ${y1} ${x} ${y1 + bend}V${y2 - bend}Q${x} ${y2} ${x - 8} ${y2}H${right + 5}`
  return { labels: arrow.labels.join('、'), path, back, textX: x + 6, textY: y1 + (back ? -14 : 22) }
}
