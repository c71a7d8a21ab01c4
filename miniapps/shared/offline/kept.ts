import type { Keeper } from '../graph/ask'
import { inTable } from './db'

const KEPT_DAYS = 7

interface Row {
  key: string
  data: unknown
  at: string
}

/** Answers kept on the device for a week, so that an opened trip opens again without a signal. */
export const kept: Keeper = {
  async read(key) {
    const row = await inTable<Row | undefined>('kept', 'readonly', (store) => store.get(key)).catch(() => undefined)
    const oldest = Date.now() - KEPT_DAYS * 86_400_000
    return row && Date.parse(row.at) > oldest ? row : undefined
  },
  async write(key, data) {
    // A full or forbidden disk only costs the comfort of reading offline, so it is no error for the person.
    await inTable('kept', 'readwrite', (store) => store.put({ key, data, at: new Date().toISOString() })).catch(() => undefined)
  },
}
