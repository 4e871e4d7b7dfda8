import { join } from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, type Endpoint } from 'payload'
import sharp from 'sharp'
import { closeInternals } from './access/close-internals.ts'
import { PANEL_TEXTS } from './panel-texts.ts'
import { CLOSED_JOBS } from './access/close-jobs.ts'
import { withAddresses } from './addresses/with-addresses.ts'
import { articles } from './collections/articles.ts'
import { auditLog } from './collections/audit-log.ts'
import { changes } from './collections/changes.ts'
import { checkIns } from './collections/check-ins.ts'
import { courses } from './collections/courses.ts'
import { curricula } from './collections/curricula.ts'
import { feedback } from './collections/feedback.ts'
import { holidayYears } from './collections/holiday-years.ts'
import { leases } from './collections/leases.ts'
import { lectureSeries } from './collections/lecture-series.ts'
import { lectures } from './collections/lectures.ts'
import { lessons } from './collections/lessons.ts'
import { mediaIn, UPLOAD_BYTES } from './collections/media.ts'
import { messages } from './collections/messages.ts'
import { missedSearches } from './collections/missed-searches.ts'
import { planningIntents } from './collections/planning-intents.ts'
import { redirects } from './collections/redirects.ts'
import { regions } from './collections/regions.ts'
import { reportPhotosIn } from './collections/report-photos.ts'
import { schedules } from './collections/schedules.ts'
import { seatCounters } from './collections/seat-counters.ts'
import { signUps } from './collections/sign-ups.ts'
import { sources } from './collections/sources.ts'
import { synonyms } from './collections/synonyms.ts'
import { topics } from './collections/topics.ts'
import { trainers } from './collections/trainers.ts'
import { usersOver } from './collections/users.ts'
import { venues } from './collections/venues.ts'
import { databaseAdapter } from './database/adapter.ts'
import { withoutEmail } from './email.ts'
import { withContentSteps } from './endpoints/content-steps.ts'
import { checkInEndpoints } from './endpoints/check-in.ts'
import { deskPublishing } from './endpoints/desk-publishing.ts'
import { deskStartArticle } from './endpoints/desk-start-article.ts'
import { lectureFeedback } from './endpoints/lecture-feedback.ts'
import { publicFeedback } from './endpoints/public-feedback.ts'
import { figuresTables } from './endpoints/figures-tables.ts'
import { planningCheck } from './endpoints/planning-check.ts'
import { planningHelp } from './endpoints/planning-help.ts'
import { planningSeries } from './endpoints/planning-series.ts'
import { publicMissedSearches } from './endpoints/public-missed-searches.ts'
import { publicSeats } from './endpoints/public-seats.ts'
import { publicSignUps } from './endpoints/public-sign-ups.ts'
import { publishingPlanEndpoints } from './endpoints/publishing-plan.ts'
import { trainerCalendarEndpoints } from './endpoints/trainer-calendar.ts'
import { roster } from './endpoints/roster.ts'
import { withContentTools } from './endpoints/with-content-tools.ts'
import { withEditing } from './endpoints/with-editing.ts'
import { settings } from './globals/settings.ts'
import { blameTheRequest } from './hooks/blame-the-request.ts'
import { withRequiredForm } from './endpoints/with-required-form.ts'
import { withQueryCheck } from './hooks/refuse-bad-query.ts'
import { globalsWithChangeFeed, withChangeFeed } from './hooks/with-change-feed.ts'
import { hideApiTab, PANEL } from './panel.ts'
import { runningEnv } from './running-env.ts'
import { withScheduledSteps } from './scheduling/scheduled-step.ts'

const env = runningEnv()
const here = import.meta.dirname

/** The API beside Payload's own: one file an endpoint in cms/endpoints, imported here by name. */
const endpoints: Endpoint[] = [
  publicSeats,
  publicMissedSearches,
  ...publicSignUps,
  ...checkInEndpoints,
  publicFeedback,
  lectureFeedback,
  ...trainerCalendarEndpoints,
  ...publishingPlanEndpoints,
  deskPublishing,
  deskStartArticle,
  ...figuresTables,
  ...roster,
  planningCheck,
  ...planningHelp,
  ...planningSeries,
]

export default buildConfig({
  secret: env.secret,
  serverURL: env.origin,
  csrf: [env.origin],
  cors: [env.origin],
  db: await databaseAdapter(env),
  sharp,
  email: withoutEmail,
  logger: { options: { level: env.logLevel } },
  editor: lexicalEditor(),
  telemetry: false,
  maxDepth: 3,
  graphQL: { disable: true },
  endpoints,
  collections: [
    // In the order of the menu.
    ...withChangeFeed(
      withAddresses(withEditing(withContentTools(withContentSteps([articles, lessons, courses, curricula])))),
    ),
    ...withChangeFeed([mediaIn(join(env.dataDir, 'media')), topics]),
    ...withChangeFeed([sources, schedules]),
    auditLog,
    ...withChangeFeed([synonyms]),
    missedSearches,
    ...withChangeFeed([lectures]),
    lectureSeries,
    signUps,
    checkIns,
    feedback,
    reportPhotosIn(join(env.dataDir, 'report-photos')),
    messages,
    ...withChangeFeed([venues, trainers]),
    holidayYears,
    usersOver(env.origin.startsWith('https:')),
    ...withChangeFeed([regions]),
    redirects,
    leases,
    seatCounters,
    planningIntents,
    changes,
  ],
  globals: globalsWithChangeFeed([settings]),
  // What a visitor did wrong is told to that visitor; at error level it would let anyone fill the log.
  loggingLevels: {
    APIError: 'info',
    AuthenticationError: 'info',
    FileUploadError: 'info',
    Forbidden: 'info',
    LockedAuth: 'info',
    MissingFile: 'info',
    NotFound: 'info',
    QueryError: 'info',
    ValidationError: 'info',
  },
  jobs: CLOSED_JOBS,
  hooks: { afterError: [blameTheRequest] },
  upload: { limits: { fileSize: UPLOAD_BYTES }, abortOnLimit: true, safeFileNames: true, preserveExtension: 4 },
  i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh, en }, translations: PANEL_TEXTS },
  admin: {
    user: 'users',
    avatar: 'default',
    ...PANEL,
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: {
      defaultTimezone: 'Asia/Shanghai',
      supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
    },
    importMap: {
      autoGenerate: false,
      baseDir: here,
      importMapFile: join(here, 'app', '(payload)', 'admin', 'importMap.js'),
    },
  },
  typescript: { autoGenerate: false, outputFile: join(here, 'payload-types.ts') },
})
  .then(closeInternals)
  .then(withScheduledSteps)
  .then(withQueryCheck)
  .then(withRequiredForm)
  .then(hideApiTab)
