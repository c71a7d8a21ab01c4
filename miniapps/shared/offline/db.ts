/** The device's own store: a few promises over IndexedDB. Two tables: steps that wait to be sent, answers that were kept. */

export type Table = 'steps' | 'kept'

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('jiguan', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('steps', { keyPath: 'seq', autoIncrement: true })
      request.result.createObjectStore('kept', { keyPath: 'key' })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })
  return opened
}

/** Runs one request in its own transaction and answers once that transaction is on the disk. */
export async function inTable<T>(
  table: Table,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(table, mode, { durability: 'strict' })
  const request = act(transaction.objectStore(table))
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB')))
  })
}

/** Forgets the kept answers: the next person on this device must not find them. Steps that wait stay, for who took them. */
export async function forgetKept(): Promise<void> {
  await inTable('kept', 'readwrite', (store) => store.clear()).catch(() => undefined)
}

/** Closes the database, so that a test can start with an empty one. */
export async function close(): Promise<void> {
  if (opened) (await opened).close()
  opened = undefined
}
