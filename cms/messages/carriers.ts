import { createTransport } from 'nodemailer'
import type { Channel } from '../domain/messages/kinds.ts'
import type { Env } from '../env.ts'

export interface Parcel {
  readonly to: string
  readonly text: string
  /** The same for each attempt at one message. */
  readonly key: string
}

/** again: it may succeed later. never: this message will not, whatever is done. */
export type Outcome =
  { readonly kind: 'sent'; readonly trouble?: string } | { readonly kind: 'again' | 'never'; readonly trouble: string }

/** A way to send. It never throws. */
export type Carrier = (parcel: Parcel) => Promise<Outcome>

/** Longer than any gateway should take; the message is tried again then. */
const TIMEOUT_MS = 10_000

/**
 * Text messages over HTTP. The contract with the gateway: `POST` of `{ to, text, key }` as JSON with
 * `Authorization: Bearer KEY`. It answers 2xx when it has taken the message over, 4xx when it never will, and anything
 * else when it may later (408 and 429 too). A message may come twice with the same `key`, after a crash or a lost
 * answer: the gateway sends it once.
 */
export function smsByHttp(url: string, apiKey: string, timeoutMs = TIMEOUT_MS): Carrier {
  return async (parcel) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
        body: JSON.stringify(parcel),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      })
      await response.body?.cancel()
      if (response.ok) return { kind: 'sent' }
      const trouble = `短信网关回答 ${response.status}`
      const isFinal = response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)
      return { kind: isFinal ? 'never' : 'again', trouble }
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError'
      return { kind: 'again', trouble: isLate ? '短信网关没有按时回答' : '连不上短信网关' }
    }
  }
}

/** E-mail: the first line of the text is the subject. The Message-ID is that of the key, so that a double is seen as one. */
export function mailBySmtp(url: string, from: string): Carrier {
  const transport = createTransport(url)
  return async ({ to, text, key }) => {
    const [subject = '', ...rest] = text.split('\n')
    const messageId = `<${key.replaceAll(/[^\w.-]/g, '.')}@${from.slice(from.lastIndexOf('@') + 1).replaceAll(/[^\w.-]/g, '')}>`
    try {
      await transport.sendMail({ from, to, subject, text: rest.join('\n').trim(), messageId })
      return { kind: 'sent' }
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
      // 5xx of SMTP is a refusal for good; everything else may pass.
      return {
        kind: code >= 500 ? 'never' : 'again',
        trouble: code > 0 ? `邮件服务器回答 ${code}` : '连不上邮件服务器',
      }
    }
  }
}

/** While developing: administrators read the text in the panel, and nothing leaves this machine. */
const inPanel: Carrier = async () => ({ kind: 'sent', trouble: '没有真的发出：开发时只在后台显示' })

const missing =
  (setting: string): Carrier =>
  async () => ({ kind: 'never', trouble: `没有设置 ${setting}，没有发出。请打电话告诉对方` })

/** The way of each channel by the settings. */
export function carriersFor(env: Pick<Env, 'isProduction' | 'sms' | 'mail'>): Readonly<Record<Channel, Carrier>> {
  const without = (setting: string): Carrier => (env.isProduction ? missing(setting) : inPanel)
  return {
    sms: env.sms ? smsByHttp(env.sms.url, env.sms.key) : without('SMS_URL'),
    email: env.mail ? mailBySmtp(env.mail.url, env.mail.from) : without('SMTP_URL'),
  }
}
