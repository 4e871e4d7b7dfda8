import type { Payload } from 'payload'
import { LIVE } from '../domain/live.ts'
import { findAll } from './find-all.ts'
import { webPagesOfTexts } from './links-of-texts.ts'

/** The web pages that texts on the site link to. */
export async function liveWebPages(payload: Payload): Promise<string[]> {
  const lists = await Promise.all(
    (['articles', 'lessons'] as const).map(async (kind) =>
      (await findAll({ payload }, kind, { where: LIVE, select: ['updatedAt'] })).map(({ id, updatedAt }) => ({
        kind,
        id,
        updatedAt: String(updatedAt),
      })),
    ),
  )
  return [...(await webPagesOfTexts({ payload }, lists.flat())).values()].flat()
}
