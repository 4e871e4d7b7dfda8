import type { Catalog } from '../../../content/contract/catalog.ts'
import { DANGER_SIGNS } from '../search/danger-signs.ts'
import { address } from './address.ts'
import type { PageHead } from './page-head.ts'
import { telephoneLink } from './telephone.ts'

export interface HelpPage {
  head: PageHead
  numbers: { name: string; phone: string; href: string; note?: string | undefined }[]
  contacts: { name: string; phone: string; href: string; note?: string | undefined }[]
  /** What to do first, by what has happened. */
  firstAid: { title: string; steps: readonly string[] }[]
  /** Danger signs as the articles name them, by article. */
  dangers: { title: string; href: string; signs: string[]; action?: string | undefined }[]
}

export function helpPage(catalog: Catalog): HelpPage {
  const { emergency, contacts } = catalog.settings
  return {
    head: {
      title: '紧急情况',
      description: '急救电话，和要马上去医院的危险信号。',
      path: address.help,
      crumbs: [{ name: '紧急情况' }],
      structuredData: [],
    },
    numbers: emergency.map((entry) => ({ ...entry, href: telephoneLink(entry.phone) })),
    contacts: contacts.map((entry) => ({ ...entry, href: telephoneLink(entry.phone) })),
    firstAid: DANGER_SIGNS.map(({ title, steps }) => ({ title, steps })),
    dangers: catalog.articles
      .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
      .flatMap((article) => {
        const block = article.body.find((entry) => entry.type === 'doctor' && entry.urgency === 'emergency')
        if (block?.type !== 'doctor') return []
        return { title: article.title, href: address.article(article.slug), signs: block.signs, action: block.action }
      }),
  }
}
