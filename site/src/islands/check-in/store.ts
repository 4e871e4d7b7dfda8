import { mustForget, STORE_NAME } from '../../view/check-in/keeping.ts'
import type { DoorList, Unsent } from '../../view/check-in/list.ts'

/** What the phone keeps to work without network. Where the browser refuses storage, this page remembers it while it is open. */
export interface DoorStore {
  /** Whether it is there again after the page was closed. */
  readonly isLasting: boolean
  readonly list: (lecture: string) => Promise<DoorList | undefined>
  readonly keepList: (list: DoorList) => Promise<void>
  readonly unsent: (lecture: string) => Promise<Unsent[]>
  readonly keepUnsent: (row: Unsent) => Promise<void>
  /** Only if it is still what was sent: the organizer may have changed it meanwhile. */
  readonly dropSent: (row: Unsent) => Promise<void>
  readonly forget: (lecture: string) => Promise<void>
  /** Forgets every list whose time has come. */
  readonly forgetOld: (now: number) => Promise<void>
}

export async function openStore(): Promise<DoorStore> {
  try {
    return lastingStore(await open())
  } catch {
    return memoryStore()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(STORE_NAME, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('lists')
      request.result.createObjectStore('unsent', { keyPath: ['lecture', 'key'] })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB did not open')))
  })
}

/** One transaction over both stores; settles when it is written. */
function inStores<T>(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  work: (lists: IDBObjectStore, unsent: IDBObjectStore) => IDBRequest<T> | void,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['lists', 'unsent'], mode)
    const request = work(transaction.objectStore('lists'), transaction.objectStore('unsent'))
    transaction.addEventListener('complete', () => resolve(request ? request.result : undefined))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB took it back')))
  })
}

const ofLecture = (lecture: string): IDBKeyRange => IDBKeyRange.bound([lecture], [lecture, []])

function lastingStore(db: IDBDatabase): DoorStore {
  const forget = async (lecture: string): Promise<void> => {
    await inStores(db, 'readwrite', (lists, unsent) => {
      lists.delete(lecture)
      unsent.delete(ofLecture(lecture))
    })
  }
  const unsentOf = async (lecture: string): Promise<Unsent[]> =>
    (await inStores(db, 'readonly', (_, unsent) => unsent.getAll(ofLecture(lecture)) as IDBRequest<Unsent[]>)) ?? []
  return {
    isLasting: true,
    list: (lecture) =>
      inStores(db, 'readonly', (lists) => lists.get(lecture) as IDBRequest<DoorList | undefined>).then(
        (found) => found,
      ),
    keepList: async (list) => void (await inStores(db, 'readwrite', (lists) => lists.put(list, list.lecture.id))),
    unsent: unsentOf,
    keepUnsent: async (row) => void (await inStores(db, 'readwrite', (_, unsent) => unsent.put(row))),
    dropSent: async (row) => {
      await inStores(db, 'readwrite', (_, unsent) => {
        const known = unsent.get([row.lecture, row.key]) as IDBRequest<Unsent | undefined>
        known.addEventListener('success', () => {
          if (known.result?.at === row.at) unsent.delete([row.lecture, row.key])
        })
      })
    },
    forget,
    forgetOld: async (now) => {
      const kept = await inStores(db, 'readonly', (lists) => lists.getAll() as IDBRequest<DoorList[]>)
      for (const list of kept ?? []) {
        const { id } = list.lecture
        if (mustForget(list, (await unsentOf(id)).length, now)) await forget(id)
      }
    },
  }
}

function memoryStore(): DoorStore {
  const lists = new Map<string, DoorList>()
  const rows = new Map<string, Unsent>()
  const keyOf = ({ lecture, key }: Unsent): string => `${lecture} ${key}`
  return {
    isLasting: false,
    list: async (lecture) => lists.get(lecture),
    keepList: async (list) => void lists.set(list.lecture.id, list),
    unsent: async (lecture) => [...rows.values()].filter((row) => row.lecture === lecture),
    keepUnsent: async (row) => void rows.set(keyOf(row), row),
    dropSent: async (row) => void (rows.get(keyOf(row))?.at === row.at && rows.delete(keyOf(row))),
    forget: async (lecture) => {
      lists.delete(lecture)
      for (const [name, row] of rows) if (row.lecture === lecture) rows.delete(name)
    },
    forgetOld: async () => undefined,
  }
}
