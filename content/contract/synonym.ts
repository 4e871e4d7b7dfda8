import { z } from 'zod'
import { key, line } from './primitives.ts'

/** Words that families use for the same thing (拉肚子 = 腹泻): who searches for one of them finds all. */
export const synonym = z.strictObject({
  key,
  words: z
    .array(line.min(2, '每个词至少 2 个字').max(20, '每个词最多 20 个字'))
    .min(2, '至少要有两个意思相同的词')
    .max(12, '一组最多 12 个词')
    .refine((words) => new Set(words).size === words.length, '同一个词不要写两次'),
})
export type Synonym = z.infer<typeof synonym>
