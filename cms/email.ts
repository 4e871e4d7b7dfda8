import type { EmailAdapter } from 'payload'

/**
 * The platform sends no mail: administrators set passwords in the panel. What would have been sent is named in the log
 * by its subject only, because its text may hold a link that signs in.
 */
export const withoutEmail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'noreply@localhost',
  defaultFromName: '苗圃',
  sendEmail: (message) => {
    payload.logger.warn({ msg: `Mail not sent, there is no mail server: ${message.subject ?? ''}` })
    return Promise.resolve()
  },
})
