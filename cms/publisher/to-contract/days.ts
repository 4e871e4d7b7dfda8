const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000

/** The calendar day in China (fixed +08:00) of a stored moment; a plain day stays as it is. */
export function dayInChina(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  return new Date(Date.parse(value) + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}

/** A stored moment as the contract writes it: UTC with milliseconds and `Z`. */
export const instant = (value: string): string => new Date(value).toISOString()
