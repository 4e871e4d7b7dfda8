/** The value below which this share of the others lies; linear between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (high - low) * (place - Math.floor(place))
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** A table for people; with `json` also one JSON object as the last line. */
export function report(title: string, figures: Readonly<Record<string, number | string>>, json: boolean): void {
  const width = Math.max(...Object.keys(figures).map((name) => name.length))
  const rows = Object.entries(figures).map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
  process.stdout.write(`\n${title}\n${rows.join('\n')}\n`)
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`)
}
