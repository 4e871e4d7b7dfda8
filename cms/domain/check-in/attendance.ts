/** A check-in as it counts. */
export interface Attended {
  readonly adults: number
  readonly children: number
  /** Taken back: nobody came. */
  readonly isUndone?: boolean | null
}

export interface Attendance {
  readonly families: number
  readonly adults: number
  readonly children: number
}

/** Who came, by the check-ins of a lecture. */
export function attendance(checkIns: readonly Attended[]): Attendance {
  const here = checkIns.filter(({ isUndone }) => isUndone !== true)
  return {
    families: here.length,
    adults: here.reduce((sum, { adults }) => sum + adults, 0),
    children: here.reduce((sum, { children }) => sum + children, 0),
  }
}
