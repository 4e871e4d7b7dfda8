import type { LibraryRegion } from '../../../content/library-format/region.ts'
import type { Ids } from './ids.ts'

export const regionData = ({ code, name, level, parent }: LibraryRegion, ids: Ids) => ({
  code,
  name,
  level,
  parent: parent === undefined ? null : ids.idOf('regions', parent),
})
