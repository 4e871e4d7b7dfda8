import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { lendDeadLinks } from '../desk/dead-links.ts'
import { liveWebPages } from '../desk/live-web-pages.ts'
import { LinkPatrol } from '../link-checks/link-patrol.ts'

/** Looks after the web pages that live texts link to, and tells the worklist which are gone. */
export function startLinkPatrol(payload: Payload, logger: Pick<Logger, 'error'>): LinkPatrol {
  const patrol = new LinkPatrol({
    list: () => liveWebPages(payload),
    onError: (err) => logger.error({ err }, 'links could not be looked after, it is tried again'),
  })
  lendDeadLinks(() => patrol.dead())
  patrol.start()
  return patrol
}
