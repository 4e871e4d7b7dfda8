import type { Topic } from '../../../content/contract/topic.ts'
import type { Topic as TopicDocument } from '../../payload-types.ts'

export const toTopic = (document: TopicDocument): Topic => ({
  key: document.key,
  taxonomy: document.taxonomy,
  name: document.name,
  summary: document.summary,
  order: document.order,
})
