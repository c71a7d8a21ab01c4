/** One day of a month's grid. 休: free though a weekday or named a holiday; 班: worked though a weekend. */
export interface Cell {
  day: string
  date: number
  kind: 'work' | 'rest' | 'holiday' | 'makeup'
  name: string
}

export interface Month {
  month: number
  /** Weeks from Monday on; undefined where a day belongs to another month. */
  weeks: (Cell | undefined)[][]
}

export interface SpecialDay {
  day: string
  worked: boolean
  name: string
  regionCode: string
}

/** The nearest word on each day: a county's goes before its city's, that before the province's, that before the nation's. */
export function nearest<D extends SpecialDay>(days: readonly D[]): Map<string, D> {
  const found = new Map<string, D>()
  for (const day of days) {
    const before = found.get(day.day)
    if (!before || rank(day.regionCode) > rank(before.regionCode)) found.set(day.day, day)
  }
  return found
}

function rank(code: string): number {
  if (code === '000000') return 0
  return code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3
}

/** The twelve months of a year as they are worked. */
export function monthsOf(year: number, days: readonly SpecialDay[]): Month[] {
  const special = nearest(days)
  return Array.from({ length: 12 }, (_, at) => {
    const cells: (Cell | undefined)[] = []
    const first = new Date(Date.UTC(year, at, 1))
    cells.push(...Array.from({ length: (first.getUTCDay() + 6) % 7 }, () => undefined))
    for (const date = first; date.getUTCMonth() === at; date.setUTCDate(date.getUTCDate() + 1)) cells.push(cellOf(date, special))
    while (cells.length % 7) cells.push(undefined)
    return { month: at + 1, weeks: Array.from({ length: cells.length / 7 }, (_each, week) => cells.slice(week * 7, week * 7 + 7)) }
  })
}

function cellOf(date: Date, special: ReadonlyMap<string, SpecialDay>): Cell {
  const day = date.toISOString().slice(0, 10)
  const weekend = date.getUTCDay() % 6 === 0
  const said = special.get(day)
  const kind = said ? (said.worked ? (weekend ? 'makeup' : 'work') : 'holiday') : weekend ? 'rest' : 'work'
  return { day, date: date.getUTCDate(), kind, name: said?.name ?? '' }
}

/** Each day from one to another, both included; nothing where they are the wrong way round. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`) && days.length < 60; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}
