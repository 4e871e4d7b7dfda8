/** People of a family at the door, and when they came (ISO 8601). */
export interface Here {
  adults: number
  children: number
  at: string
}

/** A sign-up, as those at the door see it. */
export interface ListedFamily {
  id: string
  key: string
  name: string
  phoneMasked: string
  adults: number
  children: number
  code: string
  state: string
  checkedIn: Here | null
}

/** The list as the server gives it, and as the phone keeps it. */
export interface DoorList {
  lecture: {
    id: string
    title: string
    startsAt: string
    endsAt: string
    venue: string
    room: string
    state: string
    /** The first moment at which families can be checked in, ISO 8601. */
    checkInFrom: string
  }
  rows: ListedFamily[]
  walkIns: ({ key: string; name: string } & Here)[]
}

/** What the phone has to tell: one row a key, the latest; kept until the server has it. */
export interface Unsent {
  lecture: string
  key: string
  name: string
  adults: number
  children: number
  at: string
  undo: boolean
  /** Why the server would not have it: told to the organizer, and not sent again by itself. */
  problem?: string | undefined
}

/** The list in an answer of the server; undefined for anything else. */
export function readList(json: unknown): DoorList | undefined {
  if (!isRecord(json) || !isRecord(json['lecture'])) return undefined
  const { lecture, rows, walkIns } = json
  const isWhole = typeof lecture['id'] === 'string' && Array.isArray(rows) && Array.isArray(walkIns)
  return isWhole ? ({ lecture, rows, walkIns } as unknown as DoorList) : undefined
}

/** The family of a code, in an answer of the server; undefined for anything else. */
export function readFamily(json: unknown): ListedFamily | undefined {
  const isOne = isRecord(json) && typeof json['key'] === 'string' && typeof json['name'] === 'string'
  return isOne ? (json as unknown as ListedFamily) : undefined
}

/** What the server says of each row that was sent: what is wrong, or nothing. */
export function readAnswers(json: unknown): { key: string; problem: string | undefined }[] {
  const rows = isRecord(json) && Array.isArray(json['rows']) ? json['rows'] : []
  return rows.filter(isRecord).map(({ key, error }) => ({
    key: String(key),
    problem: isRecord(error) ? String(error['message']) : undefined,
  }))
}

/** The first error of an answer that is none of the above. */
export function readError(json: unknown): { code: string; message: string } | undefined {
  const [first] = isRecord(json) && Array.isArray(json['errors']) ? (json['errors'] as unknown[]) : []
  return isRecord(first) ? { code: String(first['code']), message: String(first['message']) } : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
