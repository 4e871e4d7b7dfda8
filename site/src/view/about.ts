import type { Catalog } from '../../../content/contract/catalog.ts'
import { address } from './address.ts'
import type { PageHead } from './page-head.ts'
import { telephoneLink } from './telephone.ts'

export interface AboutPage {
  head: PageHead
  paragraphs: string[]
  publisher: string
  /** `41 篇文章、4 门课程、17 课，引用 86 个来源` */
  extent: string
  contacts: { name: string; phone: string; href: string; note?: string | undefined }[]
}

export function aboutPage(catalog: Catalog): AboutPage {
  const { settings, articles, courses, lessons, sources } = catalog
  return {
    head: {
      title: `关于${settings.siteName}`,
      description: `${settings.siteName}由谁编写、内容如何审核、怎样联系。`,
      path: address.about,
      crumbs: [{ name: '关于' }],
      structuredData: [],
    },
    paragraphs: settings.about,
    publisher: settings.publisher,
    extent: `${articles.length} 篇文章、${courses.length} 门课程、${lessons.length} 课，来源登记 ${sources.length} 条`,
    contacts: settings.contacts.map((entry) => ({ ...entry, href: telephoneLink(entry.phone) })),
  }
}

export const privacyHead: PageHead = {
  title: '隐私说明',
  description: '孩子的生日和学习进度只保存在您的手机里；报名讲座只收必要的信息，讲座结束后最多保存 180 天。',
  path: address.privacy,
  crumbs: [{ name: '隐私说明' }],
  structuredData: [],
}
