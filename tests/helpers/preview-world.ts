import { storeUser } from '../factories/stored.ts'
import { openPreviewServer, type PreviewServer } from './preview-server.ts'
import { openPublishingWorld, type PublishingWorld } from './publishing-world.ts'

/** In drafts only. */
export const MARKER = '只在草稿里的一句话'

/** A site that is published, its previews, and some of those who may or may not look at them. */
export interface PreviewWorld {
  readonly world: PublishingWorld
  readonly server: PreviewServer
  /** Headers of somebody signed in, by role. */
  readonly as: Record<string, Record<string, string>>
  readonly close: () => Promise<void>
}

export async function openPreviewWorld(): Promise<PreviewWorld> {
  const world = await openPublishingWorld()
  const server = await openPreviewServer(world)
  const as: Record<string, Record<string, string>> = {}
  for (const role of ['editor', 'reviewer', 'trainer'] as const) {
    const { email } = await storeUser(world.payload, [role])
    as[role] = await world.signIn(email)
  }
  const close = async () => {
    await server.close()
    await world.stop()
  }
  return { world, server, as, close }
}

/** Writes a draft beside what is published. */
export const draftOf = ({ payload }: PublishingWorld, collection: string, id: string, data: Record<string, unknown>) =>
  payload.update({ collection, id, data, draft: true, depth: 0, overrideAccess: true } as never)
