import type { Region } from '../../../content/contract/region.ts'
import type { Region as RegionDocument } from '../../payload-types.ts'
import type { Names } from './names.ts'
import { present } from './present.ts'

export const toRegion = (document: RegionDocument, names: Names): Region =>
  present({
    code: document.code,
    name: document.name,
    level: document.level,
    parent: names.nameOf('regions', document.parent),
  }) as Region
