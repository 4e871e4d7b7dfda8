/** Ids of what was ticked off, from whatever a device has stored. */
export function readTicks(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string' && id.length <= 80) : []
}

export function withTick(ticks: readonly string[], id: string, isTicked: boolean): string[] {
  const others = ticks.filter((other) => other !== id)
  return isTicked ? [...others, id] : others
}
