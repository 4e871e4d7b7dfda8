/** As a filter: the texts that families can read. What is published and in the trash is not among them. */
export const LIVE = { _status: { equals: 'published' }, deletedAt: { exists: false } } as const
