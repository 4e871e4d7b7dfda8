import { z } from 'zod'
import { ageRange } from '../contract/primitives.ts'

/** `[6, 12]` of a file as the contract's age range. */
export const agePair = z
  .tuple([z.number(), z.number()], '月龄应写成 [6, 12] 这样')
  .transform(([minMonths, maxMonths]) => ({ minMonths, maxMonths }))
  .pipe(ageRange)
