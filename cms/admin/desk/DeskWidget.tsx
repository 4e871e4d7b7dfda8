import type { WidgetServerProps } from 'payload'
import { askerOf, rolesOf } from '../../desk/asker.ts'
import { requestMoment } from '../../desk/clock.ts'
import { type DeskSection, hasSection } from '../../domain/desk-sections.ts'
import { CertificatesSection } from './CertificatesSection.tsx'
import { CoverageSection } from './CoverageSection.tsx'
import { GoingLiveSection } from './GoingLiveSection.tsx'
import { LecturesSection } from './LecturesSection.tsx'
import { OverviewSection } from './OverviewSection.tsx'
import { PublishingSection } from './PublishingSection.tsx'
import { LatelySentBackSection, QueueSection } from './QueueSection.tsx'
import { ToReviseSection } from './ToReviseSection.tsx'
import type { SectionArgs } from './section-args.ts'

/** One part of the desk, for whoever is signed in. A part that is not for this person shows nothing. */
export function DeskWidget({ req, widgetSlug }: WidgetServerProps) {
  const asker = askerOf(req)
  if (!asker || !hasSection(rolesOf(asker), widgetSlug)) return null
  const Shown = SECTIONS[widgetSlug]
  return <Shown asker={asker} section={widgetSlug} now={requestMoment()} />
}

const SECTIONS: Readonly<Record<DeskSection, (args: SectionArgs) => Promise<React.ReactNode> | React.ReactNode>> = {
  publishing: PublishingSection,
  'sent-back': QueueSection,
  'to-publish': QueueSection,
  drafts: QueueSection,
  'in-review': QueueSection,
  'to-review': QueueSection,
  'lately-sent-back': LatelySentBackSection,
  'to-revise': ToReviseSection,
  'going-live': GoingLiveSection,
  coverage: CoverageSection,
  'own-lectures': LecturesSection,
  lectures: LecturesSection,
  certificates: CertificatesSection,
  overview: OverviewSection,
}
