const CHINA_MS = 8 * 3_600_000
/** With its time zone, so that nobody has to guess it. */
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** Whether it is a moment (ISO 8601) that is the same everywhere: without its zone it would be the server's. */
export function isZonedMoment(value: unknown): value is string {
  return typeof value === 'string' && WITH_ZONE.test(value) && !Number.isNaN(Date.parse(value))
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** A moment (ISO 8601) as people in China say it: 11 月 22 日周日 09:30. */
export function momentInWords(moment: string): string {
  const inChina = new Date(Date.parse(moment) + CHINA_MS)
  const time = inChina.toISOString().slice(11, 16)
  return `${inChina.getUTCMonth() + 1} 月 ${inChina.getUTCDate()} 日${WEEKDAYS[inChina.getUTCDay()] ?? ''} ${time}`
}

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-11-29 14:00`, by the clock in China. @param moment ISO 8601 */
export function momentInChina(moment: string): string {
  return MOMENT.format(new Date(moment))
}
