import type { Article } from '../../content/contract/article.ts'
import { catalog as schema, type Catalog } from '../../content/contract/catalog.ts'
import { CONTRACT_VERSION } from '../../content/contract/version.ts'
import { makeArticle, richArticle } from './article.ts'
import { course, curriculum, lessons } from './course.ts'
import { lectures, regions, trainers, venues } from './lecture.ts'
import { schedules, settings, sources, topics } from './register.ts'

/** A small Catalog with every noun and every kind of block in it; checked against the contract. */
export function makeCatalog(changes: Partial<Catalog> = {}): Catalog {
  return schema.parse({
    version: CONTRACT_VERSION,
    origin: 'https://miaopu.example',
    today: '2026-11-22',
    settings,
    topics,
    sources,
    synonyms: [{ key: 'fever', words: ['发烧', '发热', '体温高'] }],
    media: [
      {
        key: 'washing-hands',
        kind: 'image',
        url: '/media/washing-hands.jpg',
        mimeType: 'image/jpeg',
        alt: '妈妈扶着宝宝在水龙头下洗手',
        credit: '示范图片',
        width: 1600,
        height: 1067,
        sizes: [
          { url: '/media/washing-hands-400.webp', width: 400, height: 267 },
          { url: '/media/washing-hands-800.webp', width: 800, height: 534 },
        ],
      },
      {
        key: 'lullaby',
        kind: 'audio',
        url: '/media/lullaby.mp3',
        mimeType: 'audio/mpeg',
        alt: '摇篮曲录音',
        sizes: [],
      },
    ],
    regions,
    schedules,
    articles: defaultArticles(),
    lessons,
    courses: [course],
    curricula: [curriculum],
    venues,
    trainers,
    lectures,
    ...changes,
  })
}

function defaultArticles(): Article[] {
  return [
    richArticle,
    makeArticle({
      slug: 'febrile-seizure',
      title: '发烧时抽搐怎么办',
      summary: '让他侧躺，记下时间，打 120。',
      ages: { minMonths: 6, maxMonths: 36 },
      updatedOn: '2026-11-20',
    }),
    makeArticle({
      slug: 'first-foods',
      title: '第一口辅食吃什么',
      summary: '从富含铁的泥糊开始，一次一种。',
      concern: 'nutrition',
      topics: ['feeding'],
      domains: [],
      ages: { minMonths: 6, maxMonths: 8 },
      aliases: ['添加辅食'],
      updatedOn: '2026-10-01',
    }),
    makeArticle({
      slug: 'tummy-time',
      title: '趴一趴，练抬头',
      summary: '醒着的时候趴一会儿，从一两分钟开始。',
      concern: 'early-learning',
      topics: ['companionship'],
      domains: ['motor'],
      ages: { minMonths: 0, maxMonths: 6 },
      updatedOn: '2026-09-01',
    }),
  ]
}
