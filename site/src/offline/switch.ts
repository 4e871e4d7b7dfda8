/**
 * The way out: with `false`, the next publishing replaces `/sw.js` by a script that deletes what was kept on every
 * device, and itself. Each device takes it at its next visit.
 */
export const KEEPS_OFFLINE: boolean = true
