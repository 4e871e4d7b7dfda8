import type { ContentKind } from './publishable.ts'

/** What a preview link without an account opens: this text, until then, and nothing else. Signed by the caller. */
export interface ShareLink {
  readonly kind: ContentKind
  readonly id: string
  /** One version of it; without one the newest draft at the time of opening. */
  readonly version?: string | undefined
  /** Id of the person who made the link. */
  readonly sharedBy: string
  /** ISO 8601. */
  readonly sharedAt: string
  /** ISO 8601; at this very moment it no longer opens. */
  readonly expiresAt: string
}

export interface ShareRefusal {
  readonly status: 403 | 410
  readonly code: 'invalid' | 'expired' | 'other-text' | 'withdrawn'
  readonly message: string
}

export const LONGEST_SHARE_DAYS = 30
const DAY = 86_400_000
const KINDS: readonly ContentKind[] = ['articles', 'lessons', 'courses', 'curricula']

/** @param days 1 to 30; what lies outside becomes the nearest, what is no number becomes 1 */
export function shareLink(what: Omit<ShareLink, 'sharedAt' | 'expiresAt'>, now: Date, days: number): ShareLink {
  const lasts = Math.min(Math.max(Math.floor(days) || 1, 1), LONGEST_SHARE_DAYS)
  return {
    ...what,
    sharedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + lasts * DAY).toISOString(),
  }
}

/** The line to sign and to put into the token; `readShareLink` reads it back. Told apart from other tokens by its name. */
export function shareLinkText({ kind, id, version, sharedBy, sharedAt, expiresAt }: ShareLink): string {
  return JSON.stringify(['preview', kind, id, version ?? '', sharedBy, sharedAt, expiresAt])
}

/** The link of a line whose signature was found right, or undefined. */
export function readShareLink(line: string): ShareLink | undefined {
  const parts = parseList(line)
  if (parts?.length !== 7 || !parts.every((part) => typeof part === 'string')) return undefined
  const [name, kind = '', id = '', version = '', sharedBy = '', sharedAt = '', expiresAt = ''] = parts
  if (name !== 'preview' || !isKind(kind) || id === '' || sharedBy === '') return undefined
  if (!isMoment(sharedAt) || !isMoment(expiresAt)) return undefined
  return { kind, id, ...(version === '' ? {} : { version }), sharedBy, sharedAt, expiresAt }
}

/** What is asked for, and since when older links to this text no longer count (ISO 8601). */
export interface SharedText {
  readonly kind: ContentKind
  readonly id: string
  readonly withdrawnAt?: string | undefined
}

/** Why a link does not open a text now, or undefined. `link`: as `readShareLink` gave it. */
export function refuseShareLink(link: ShareLink | undefined, text: SharedText, now: Date): ShareRefusal | undefined {
  if (!link) return { status: 403, code: 'invalid', message: '预览链接不完整或不正确。请让发给您的人重新发一次。' }
  if (link.kind !== text.kind || link.id !== text.id) {
    return {
      status: 403,
      code: 'other-text',
      message: '这个预览链接看不了这一篇。请让发给您的人把这一篇的链接发给您。',
    }
  }
  if (text.withdrawnAt !== undefined && Date.parse(link.sharedAt) <= Date.parse(text.withdrawnAt)) {
    return { status: 410, code: 'withdrawn', message: '发给您的人已收回这个预览链接。还需要看，请向对方要新的。' }
  }
  if (now.getTime() >= Date.parse(link.expiresAt)) {
    return { status: 410, code: 'expired', message: '预览链接已过期。还需要看，请让发给您的人重新发一个。' }
  }
  return undefined
}

function parseList(line: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isKind(value: string): value is ContentKind {
  return KINDS.some((kind) => kind === value)
}

function isMoment(value: string): boolean {
  return Number.isFinite(Date.parse(value))
}
