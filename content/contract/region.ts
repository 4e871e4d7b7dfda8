import { z } from 'zod'
import { text } from './primitives.ts'

/** One place of the tree 省 > 市 > 县/区 > 乡镇/街道 > 村/社区. */
export const region = z.strictObject({
  /** National code (or a local one below the township), digits only. */
  code: z.string().regex(/^\d{2,12}$/, '区域代码应是 2-12 位数字'),
  name: text,
  level: z.enum(['province', 'city', 'county', 'township', 'community']),
  parent: z.string().optional(),
})
export type Region = z.infer<typeof region>
