import { clockTime, startOfDay } from '@shared/format/time'
import type { BoardQuery } from '../gql/graphql'
import { make, plate, way } from '../trips/words'

/** The hours the board shows. What reaches beyond them is cut at the edge. */
export const FIRST_HOUR = 6
export const LAST_HOUR = 22

type Busy = BoardQuery['busy']['nodes'][number]

export interface Block {
  trip: Busy
  /** Where it starts and how long it is, in hundredths of the row. */
  left: number
  width: number
  text: string
  said: string
}

export interface BoardRow {
  id: string
  name: string
  note: string
  kind: 'vehicle' | 'driver'
  usable: boolean
  blocks: Block[]
}

export type Window = Pick<Busy, 'startsAt' | 'endsAt'>

/** Where a span lies on the day's row; undefined when it does not touch it. */
export function place(span: Window, day: string): { left: number; width: number } | undefined {
  const from = startOfDay(day).getTime() + FIRST_HOUR * 3_600_000
  const length = (LAST_HOUR - FIRST_HOUR) * 3_600_000
  const start = Math.max(0, (Date.parse(span.startsAt) - from) / length)
  const end = Math.min(1, (Date.parse(span.endsAt) - from) / length)
  return end > start ? { left: start * 100, width: (end - start) * 100 } : undefined
}

function blocks(trips: readonly Busy[], day: string): Block[] {
  return trips.flatMap((trip) => {
    const at = place(trip, day)
    if (!at) return []
    const hours = `${clockTime(trip.startsAt)}—${clockTime(trip.endsAt)}`
    return [{ trip, ...at, text: way(trip), said: `${hours} ${way(trip)}，${trip.applicant?.name ?? ''}` }]
  })
}

/** One row a vehicle and one row a driver, each with the trips that hold it that day. */
export function rowsOf(board: BoardQuery, day: string): { vehicles: BoardRow[]; drivers: BoardRow[] } {
  const busy = board.busy.nodes
  return {
    vehicles: board.vehicles.nodes.map((node) => ({
      id: node.id,
      name: plate(node),
      note: make(node),
      kind: 'vehicle',
      usable: node.state === 'IN_SERVICE',
      blocks: blocks(busy.filter((trip) => trip.vehicle?.id === node.id), day),
    })),
    drivers: board.drivers.nodes.map((node) => ({
      id: node.id,
      name: node.name,
      note: `准驾 ${node.licenceClass}`,
      kind: 'driver',
      usable: node.state === 'ON_DUTY',
      blocks: blocks(busy.filter((trip) => trip.driver?.id === node.id), day),
    })),
  }
}

/** Nothing holds it during that span. */
export function freeDuring(row: BoardRow, span: Window): boolean {
  return row.usable && row.blocks.every(({ trip }) => trip.endsAt <= span.startsAt || trip.startsAt >= span.endsAt)
}
