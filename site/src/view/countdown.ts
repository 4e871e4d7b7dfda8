const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long it is until then, in the two largest units: `2 天 3 小时`, `5 分 10 秒`. Nothing once the moment has come. */
export function countdown(ms: number): string {
  if (ms <= 0) return ''
  const [days, hours, minutes] = [Math.floor(ms / DAY), Math.floor(ms / HOUR) % 24, Math.floor(ms / MINUTE) % 60]
  if (days > 0) return `${days} 天 ${hours} 小时`
  if (hours > 0) return `${hours} 小时 ${minutes} 分`
  // Rounded up, so that it never says 0 before its time.
  const seconds = Math.ceil((ms % MINUTE) / SECOND)
  return seconds === 60 ? `${minutes + 1} 分 0 秒` : `${minutes} 分 ${seconds} 秒`
}
