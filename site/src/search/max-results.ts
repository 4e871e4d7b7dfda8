/** Most results of one answer. */
export const MAX_RESULTS = 30

/** What the browser asks for first: few, so that they come quickly, since each brings files of its own. */
export const FIRST_RESULTS = 10
