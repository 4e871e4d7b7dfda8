import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Trainer } from '../../../content/contract/trainer.ts'
import { address } from './address.ts'
import type { LectureEntry } from './lecture-entry.ts'
import { comingEntries } from './lectures-page.ts'
import { lookup } from './lookup.ts'
import type { PageHead } from './page-head.ts'
import { pictureView, type PictureView } from './picture.ts'

export interface TrainersPage {
  head: PageHead
  trainers: TrainerCard[]
}

export interface TrainerCard {
  url: string
  name: string
  role: string
  topics: string[]
  comingCount: number
}

export interface TrainerPage extends TrainerCard {
  head: PageHead
  introduction: string
  facts: { term: string; text: string }[]
  portrait?: PictureView | undefined
  lectures: LectureEntry[]
}

/** `/trainers/`, by name in the order of Chinese dictionaries. */
export function trainersPage(catalog: Catalog): TrainersPage {
  const collator = new Intl.Collator('zh-Hans')
  const trainers = catalog.trainers.toSorted((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
  return {
    head: {
      title: '讲师',
      description: '讲座和亲子活动的讲师：专长、资质，近期在哪里讲。',
      path: address.trainers,
      section: 'lectures',
      crumbs: [{ name: '讲座活动', path: address.lectures }, { name: '讲师' }],
      structuredData: [],
    },
    trainers: trainers.map((trainer) => trainerCard(catalog, trainer)),
  }
}

/** `/trainers/{slug}/`; undefined for a slug that the Catalog does not have. */
export function trainerPage(catalog: Catalog, slug: string): TrainerPage | undefined {
  const { trainer: trainers, region: regions } = lookup(catalog)
  const trainer = trainers.get(slug)
  if (!trainer) return undefined
  const card = trainerCard(catalog, trainer)
  return {
    ...card,
    head: {
      title: `${trainer.name}（${trainer.role}）`,
      description: trainer.introduction,
      path: address.trainer(slug),
      section: 'lectures',
      crumbs: [
        { name: '讲座活动', path: address.lectures },
        { name: '讲师', path: address.trainers },
        { name: trainer.name },
      ],
      structuredData: [{ '@type': 'Person', name: trainer.name, jobTitle: trainer.role }],
    },
    introduction: trainer.introduction,
    facts: facts({
      资质: trainer.qualifications,
      讲什么: card.topics,
      语言: trainer.languages,
      服务区域: trainer.regions.flatMap((code) => regions.get(code)?.name ?? []),
    }),
    portrait: pictureView(catalog, trainer.portrait),
    lectures: comingEntries(catalog, (lecture) => lecture.trainer === slug),
  }
}

/** Terms that have something to say. */
function facts(lists: Readonly<Record<string, readonly string[]>>): TrainerPage['facts'] {
  return Object.entries(lists).flatMap(([term, texts]) => (texts.length > 0 ? [{ term, text: texts.join('、') }] : []))
}

function trainerCard(catalog: Catalog, trainer: Trainer): TrainerCard {
  return {
    url: address.trainer(trainer.slug),
    name: trainer.name,
    role: trainer.role,
    topics: catalog.topics.filter((topic) => trainer.topics.includes(topic.key)).map((topic) => topic.name),
    comingCount: comingEntries(catalog, (lecture) => lecture.trainer === trainer.slug).length,
  }
}
