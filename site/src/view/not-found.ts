import { address } from './address.ts'
import type { PageHead } from './page-head.ts'

export const notFoundHead: PageHead = {
  title: '没有找到这一页',
  description: '这个地址没有内容。',
  path: address.notFound,
  crumbs: [],
  structuredData: [],
  hidden: true,
}
