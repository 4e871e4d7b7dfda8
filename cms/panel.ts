import type { Config, PayloadRequest, SanitizedConfig, WidgetWidth } from 'payload'
import { DESK_SECTIONS, type DeskSection, deskSections } from './domain/desk-sections.ts'
import { ROLES } from './domain/roles.ts'
import { say } from './fields/say.ts'

type Admin = NonNullable<Config['admin']>

const LABELS: Readonly<Record<DeskSection, ReturnType<typeof say>>> = {
  publishing: say('发布情况', 'Publishing'),
  'sent-back': say('退回给我的', 'Sent back to me'),
  'to-publish': say('审核通过，可以发布', 'Ready to publish'),
  drafts: say('我的草稿', 'My drafts'),
  'in-review': say('等待审核', 'Waiting for review'),
  'to-review': say('等我审核', 'Waiting for my review'),
  'lately-sent-back': say('最近退回的', 'Sent back lately'),
  'to-revise': say('待修订', 'To revise'),
  'going-live': say('七天内上线和下线', 'Going live or offline this week'),
  coverage: say('覆盖情况', 'Coverage'),
  'own-lectures': say('我的讲座', 'My lectures'),
  lectures: say('近期讲座', 'Coming lectures'),
  certificates: say('证书到期', 'Certificates to renew'),
  overview: say('总览', 'Overview'),
}

const WIDTHS: Partial<Readonly<Record<DeskSection, WidgetWidth>>> = {
  'to-review': 'full',
  'to-revise': 'full',
  'lately-sent-back': 'full',
  lectures: 'full',
  'own-lectures': 'full',
  overview: 'full',
  'going-live': 'small',
  coverage: 'small',
  publishing: 'small',
}

/** The desk: what each person sees first, by role. */
const dashboard: Admin['dashboard'] = {
  widgets: DESK_SECTIONS.map((slug) => ({
    slug,
    label: LABELS[slug],
    Component: '/admin/desk/DeskWidget#DeskWidget',
    minWidth: 'small' as const,
  })),
  defaultLayout: ({ req }: { req: PayloadRequest }) =>
    deskSections(ROLES.filter((role) => req.user?.roles?.includes(role))).map((widgetSlug) => ({
      widgetSlug,
      width: WIDTHS[widgetSlug] ?? 'medium',
    })) as never,
}

/** What the panel shows of its own beside Payload's lists and forms. */
export const PANEL: Pick<Admin, 'components' | 'dashboard' | 'livePreview' | 'meta'> = {
  meta: { titleSuffix: ' · 苗圃', description: '苗圃：面向 0–3 岁家庭的养育指导平台' },
  components: {
    graphics: { Logo: '/admin/Logo#Logo', Icon: '/admin/Logo#Icon' },
    beforeDashboard: ['/admin/desk/Welcome#Welcome'],
    beforeNavLinks: ['/admin/desk/DeskNav#DeskNav'],
    views: {
      calendar: { Component: '/admin/calendar/CalendarAddress#CalendarAddress', path: '/calendar', exact: true },
    },
  },
  dashboard,
  livePreview: {
    collections: ['articles', 'lessons', 'courses', 'curricula'],
    url: ({ collectionConfig, data }) =>
      data['id'] === undefined || data['deletedAt']
        ? undefined
        : `/preview/${collectionConfig?.slug}/${String(data['id'])}`,
    breakpoints: [
      { name: 'phone', label: '手机', width: 390, height: 844 },
      { name: 'desktop', label: '电脑', width: 1280, height: 800 },
    ],
  },
}

/** Takes the tab that shows a document as JSON from every form: it is for programmers, who have the API itself. */
export function hideApiTab(config: SanitizedConfig): SanitizedConfig {
  for (const { admin } of [...config.collections, ...config.globals]) admin.hideAPIURL = true
  return config
}
