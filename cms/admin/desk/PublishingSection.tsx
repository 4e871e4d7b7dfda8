import { publishingNow } from '../../desk/publishing.ts'
import { publishingNews } from '../../domain/publishing-news.ts'
import { PublishingStatus } from './PublishingStatus.tsx'
import type { SectionArgs } from './section-args.ts'
import { Section } from './Section.tsx'

/** Whether families see what was published. */
export function PublishingSection({ section }: SectionArgs) {
  return (
    <Section slug={section} title="发布情况">
      <PublishingStatus first={publishingNews(publishingNow())} />
    </Section>
  )
}
