/** Moments as people here read them: always in Asia/Shanghai, wherever the device believes it is. */

const ZONE = 'Asia/Shanghai'
const OFFSET = '+08:00'
const DAY = 86_400_000

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

type Moment = string | Date

function take(moment: Moment): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(moment)).map((part) => [part.type, part.value]))
}

/** 2026-03-05, the day in Shanghai. */
export function dayOf(moment: Moment): string {
  const { year, month, day } = take(moment)
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** 14:30 */
export function clockTime(moment: Moment): string {
  const { hour, minute } = take(moment)
  return `${hour}:${minute}`
}

/** 今天, 明天, 昨天, else 3月5日 周四; with the year when it is another one. */
export function dayName(moment: Moment, now: Moment = new Date()): string {
  const apart = Math.round((Date.parse(dayOf(moment)) - Date.parse(dayOf(now))) / DAY)
  if (apart === 0) return '今天'
  if (apart === 1) return '明天'
  if (apart === -1) return '昨天'
  const { year, month, day, weekday } = take(moment)
  const date = `${month}月${day}日`
  return year === take(now)['year'] ? `${date} ${weekday}` : `${year}年${date}`
}

/** 2026年3月5日: on paper, where 今天 means nothing later. */
export function longDay(moment: Moment): string {
  const { year, month, day } = take(moment)
  return `${year}年${month}月${day}日`
}

/** 今天 14:30 */
export function dayTime(moment: Moment, now: Moment = new Date()): string {
  return `${dayName(moment, now)} ${clockTime(moment)}`
}

/** 今天 14:30—18:00, or 今天 14:30—明天 09:00 when it ends on another day. */
export function span(from: Moment, to: Moment, now: Moment = new Date()): string {
  const end = dayOf(from) === dayOf(to) ? clockTime(to) : dayTime(to, now)
  return `${dayTime(from, now)}—${end}`
}

/** 35小时20分: never days, since an hour of a time limit may be an office hour and a day has few of those. */
export function hours(minutes: number): string {
  const whole = Math.round(Math.abs(minutes))
  const rest = whole % 60
  if (whole < 60) return `${whole}分钟`
  return `${Math.floor(whole / 60)}小时${rest ? `${rest}分` : ''}`
}

/** A stretch of natural time, in which days are days: 5小时30分, 112天. */
export function natural(minutes: number): string {
  const days = Math.floor(Math.abs(minutes) / 1440)
  return days < 3 ? hours(minutes) : `${days}天`
}

/** What `<input type="datetime-local">` shows for a moment: 2026-03-05T14:30 in Shanghai. */
export function toInput(moment: Moment): string {
  return `${dayOf(moment)}T${clockTime(moment)}`
}

/** The moment that such an input says. */
export function fromInput(text: string): string {
  return `${text.slice(0, 16)}:00${OFFSET}`
}

/** The first moment of a day in Shanghai. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00${OFFSET}`)
}

/** The day so many days on: addDays('2026-02-28', 1) is '2026-03-01'. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(startOfDay(day).getTime() + days * DAY))
}
