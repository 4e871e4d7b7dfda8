import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { forgetOldCheckIns, forgetOldRemarks } from '../check-in/forget.ts'
import { forgetOldChanges } from '../database/forget-old-changes.ts'
import { forgetMissedSearches } from '../missed-searches/forget-missed-searches.ts'
import { forgetOldAddresses } from '../sign-up/forget-addresses.ts'
import { forgetInLog } from '../sign-up/forget-in-log.ts'
import { forgetOldSignUps } from '../sign-up/forget.ts'
import { recountSeats } from '../sign-up/mend.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * What the server looks after by itself: at the start it mends seats that a crash left counted, then daily it forgets
 * families as long after their lecture as the setting says (180 days at most), old rows of the change feed, and searches
 * that found nothing before last month. Each may run in several processes at once.
 * @returns what ends it
 */
export async function startUpkeep(payload: Payload, logger: Logger): Promise<() => void> {
  await recountSeats(payload)
  const forget = async (): Promise<void> => {
    try {
      await forgetOldChanges(payload, Date.now())
      await forgetMissedSearches(payload, new Date())
      await forgetOldCheckIns(payload, new Date())
      await forgetOldRemarks(payload, new Date())
      await forgetOldAddresses(payload, new Date())
      await forgetInLog(payload)
      const forgotten = await forgetOldSignUps(payload, new Date())
      if (forgotten > 0) logger.info({ forgotten }, 'old sign-ups made anonymous')
    } catch (err) {
      logger.error({ err }, 'upkeep failed, it is tried again tomorrow')
    }
  }
  await forget()
  const timer = setInterval(() => void forget(), DAY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
