import type { NewNoticePreferencesInput, NoticeChannel, NoticePreferenceFactsFragment } from '../gql/graphql'

type Choice = NoticePreferenceFactsFragment['choices'][number]

/** One kind of notice and what is chosen for it on each channel it can take. */
export interface NoticeRow {
  notice: string
  title: string
  channels: Partial<Record<NoticeChannel, Choice>>
}

/** The table of choices: a row a kind of notice, in the hub's order. */
export function rowsOf(choices: readonly Choice[]): NoticeRow[] {
  const rows = new Map<string, NoticeRow>()
  for (const choice of choices) {
    const row = rows.get(choice.notice) ?? { notice: choice.notice, title: choice.title, channels: {} }
    row.channels[choice.channel] = choice
    rows.set(choice.notice, row)
  }
  return [...rows.values()]
}

/** The channels that any of the notices takes, in the hub's order. */
export function channelsOf(choices: readonly Choice[]): NoticeChannel[] {
  return [...new Set(choices.map((choice) => choice.channel))]
}

const WRITTEN: Record<NoticeChannel, string> = { IN_APP: 'in_app', ZHEZHENGDING: 'zhezhengding', SMS: 'sms', MAIL: 'mail' }

export interface Quiet {
  from: string
  until: string
  restDays: boolean
}

/** What the hub is told: quiet hours, and what is and is not wanted; a whole channel in one word where it is all the same. */
export function said(choices: readonly Choice[], quiet: Quiet | undefined): NewNoticePreferencesInput {
  const free = choices.filter((choice) => !choice.fixed)
  const off: string[] = []
  const on: string[] = []
  for (const channel of channelsOf(free)) {
    const column = free.filter((choice) => choice.channel === channel)
    const same = column.every((choice) => choice.on === column[0]!.on)
    if (same) (column[0]!.on ? on : off).push(`*:${WRITTEN[channel]}`)
    else for (const choice of column) (choice.on ? on : off).push(`${choice.notice}:${WRITTEN[channel]}`)
  }
  const hours = quiet ?? { from: '00:00', until: '00:00', restDays: false }
  return { quietFrom: hours.from, quietUntil: hours.until, quietRestDays: hours.restDays, off, on }
}
