import { z } from 'zod'

/** Part of a public address: lower-case Latin letters, digits and single hyphens, 1-80 characters. */
export const slug = z
  .string()
  .max(80, '最多 80 个字符')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符')

/** Stable name of a register entry (source, media, topic): letters, digits, `_`, `-`. */
export const key = z
  .string()
  .max(80, '最多 80 个字符')
  .regex(/^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*$/, '只能用字母、数字、下划线和连字符')

/** A calendar day in China, `YYYY-MM-DD`. */
export const day = z.iso.date('日期应写成 2026-11-22 这样')

/** A moment, ISO 8601 in UTC with `Z`. */
export const instant = z.iso.datetime('时间应是带 Z 的 ISO 8601')

export const text = z.string().trim().min(1, '不能为空')

/** Text without line ends: what has one line in the library's Markdown. */
export const line = text.regex(/^[^\n\r]*$/, '不能换行')

/**
 * Whole months, 0-36; `maxMonths` is exclusive: [6, 12) is from 6 full months to the day before 12.
 */
export const ageRange = z
  .strictObject({
    minMonths: z.int('月龄应是整数').min(0, '月龄不能小于 0').max(35, '起始月龄最多 35'),
    maxMonths: z.int('月龄应是整数').min(1, '结束月龄至少 1').max(36, '结束月龄最多 36'),
  })
  .refine((range) => range.minMonths < range.maxMonths, '起始月龄应小于结束月龄')

export type AgeRange = z.infer<typeof ageRange>

/** An address on the web that a page may link to. The URL parser would silently drop spaces and line ends. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' })
  .regex(/^[^\s\p{Cc}]+$/u, '网址里不能有空格')
