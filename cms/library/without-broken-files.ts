import type { Library, Problem } from '../../content/library-format/library.ts'

type Written = { readonly file: string }

/** The library without everything that stands in a file with a problem. */
export function withoutBrokenFiles(library: Library, problems: readonly Problem[]): Library {
  const broken = new Set(problems.map(({ file }) => file))
  const isSound = ({ file }: Written): boolean => !broken.has(file)
  const sound = <Entry extends Written>(entries: readonly Entry[]): Entry[] => entries.filter(isSound)
  const {
    settings,
    vocabulary,
    topics,
    sources,
    synonyms,
    media,
    schedules,
    articles,
    lessons,
    courses,
    curricula,
    demo,
  } = library
  return {
    settings: settings && isSound(settings) ? settings : undefined,
    vocabulary: vocabulary && isSound(vocabulary) ? vocabulary : undefined,
    topics: sound(topics),
    sources: sound(sources),
    synonyms: sound(synonyms),
    media: sound(media),
    schedules: sound(schedules),
    articles: sound(articles),
    lessons: sound(lessons),
    courses: sound(courses),
    curricula: sound(curricula),
    demo: {
      settings: demo.settings && isSound(demo.settings) ? demo.settings : undefined,
      regions: sound(demo.regions),
      venues: sound(demo.venues),
      trainers: sound(demo.trainers),
      lectures: sound(demo.lectures),
      accounts: sound(demo.accounts),
    },
  }
}
