import type { LibraryTopic } from '../../../content/library-format/topic.ts'

export const topicData = ({ key, taxonomy, name, summary, order }: LibraryTopic) => ({
  key,
  taxonomy,
  name,
  summary,
  order,
})
