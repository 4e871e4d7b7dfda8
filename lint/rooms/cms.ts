import type { Room } from '../room.ts'

export const CMS: Readonly<Record<string, Room>> = {
  // `diff` is as pure as a rule: it finds what two lists have in common.
  // So are a recurrence rule and a calendar day.
  'cms/domain': { may: ['diff', 'rrule-temporal', 'temporal-polyfill'], reach: 'language' },
  'cms/access': { may: ['cms/domain', 'payload'], reach: 'language' },
  // A default value is worked out when a form opens: it knows the day.
  // A field says who may read and write it.
  'cms/fields': { may: ['cms/domain', 'cms/access', 'payload', '@payloadcms/richtext-lexical'], reach: 'anything' },
  // A hook asks the same question as access does: which regions a person looks after.
  'cms/hooks': {
    may: ['cms/workflow', 'cms/planning', 'cms/sign-up', 'cms/messages', 'cms/domain', 'cms/access', 'payload'],
    reach: 'anything',
    only: {
      // The numbers of a report default to who was checked in.
      'cms/hooks/keep-report.ts': ['cms/check-in'],
      // The change feed begins where documents are saved, and saving is told by a hook.
      'cms/hooks/record-change.ts': ['cms/database/change-feed.ts'],
      // What a burst of sign-ups has read of a lecture is forgotten when the lecture is stored.
      'cms/hooks/guard-capacity.ts': ['cms/database/change-feed.ts'],
      // A schedule is written whole, in the form families get: its schema is the rule.
      'cms/hooks/check-schedule.ts': ['content/contract/schedule.ts'],
    },
  },
  'cms/collections': {
    may: ['cms/fields', 'cms/access', 'cms/hooks', 'cms/domain', 'payload'],
    reach: 'language',
    only: {
      // Payload hangs a path below `/api/sign-ups` or `/api/lectures` on the collection.
      'cms/collections/sign-ups.ts': [
        'cms/endpoints/organizer-cancel.ts',
        'cms/endpoints/organizer-move.ts',
        'cms/endpoints/organizer-phone.ts',
      ],
      'cms/collections/lectures.ts': [
        'cms/endpoints/lecture-decision.ts',
        'cms/endpoints/organizer-add.ts',
        'cms/endpoints/series-change.ts',
      ],
      'cms/collections/messages.ts': ['cms/endpoints/message-text.ts'],
    },
  },
  'cms/globals': { may: ['cms/fields', 'cms/access', 'cms/hooks', 'cms/domain', 'payload'], reach: 'language' },
  // Where pages are, were, and will be: from titles to slugs, from former addresses to the new ones.
  'cms/addresses': { may: ['cms/domain', 'payload', 'pinyin-pro'], reach: 'anything' },
  // From a file of an editor's to a draft: what the library's import does for Markdown, for one text at a time.
  'cms/text-import': {
    may: [
      'cms/addresses',
      'content/contract',
      'content/markdown',
      'mammoth',
      'node:util',
      // A file is read in a thread of its own.
      'node:worker_threads',
      'node:zlib',
      'payload',
      'sanitize-html',
    ],
    reach: 'anything',
    only: {
      // A text goes into the editor's form in one way.
      'cms/text-import/import-text.ts': ['cms/library/to-document/body-to-lexical.ts'],
      'cms/text-import/known-references.ts': [
        'cms/library/to-document/ids.ts',
        'cms/library/to-document/inline-nodes.ts',
      ],
    },
  },
  // Phone numbers are sealed with the key of the running process.
  'cms/sign-up': {
    may: [
      'cms/domain',
      'cms/messages',
      'cms/running-env.ts',
      'cms/seal.ts',
      'content/contract',
      'node:crypto',
      'payload',
    ],
    reach: 'anything',
  },
  // The outbox: what families and trainers are told, and the adapters that send it.
  'cms/messages': {
    may: [
      'cms/domain',
      'cms/env.ts',
      'cms/running-env.ts',
      'cms/seal.ts',
      'node:crypto',
      'node:os',
      'node:timers/promises',
      'nodemailer',
      'payload',
      'pino',
    ],
    reach: 'anything',
  },
  // Who is free when, and what clashes: it loads what the rules of cms/domain/planning need, and makes series.
  'cms/planning': {
    may: ['cms/access', 'cms/domain', 'cms/payload-types.ts', 'node:timers/promises', 'payload'],
    reach: 'anything',
  },
  // At the door, and afterwards: who came, what they say of it.
  'cms/check-in': {
    may: ['cms/access', 'cms/domain', 'cms/sign-up', 'content/contract', 'node:crypto', 'payload'],
    reach: 'anything',
  },
  // What a trainer subscribes to by a secret address; the site writes it.
  'cms/calendars': { may: ['cms/domain', 'content/contract', 'node:crypto', 'payload'], reach: 'anything' },
  // Lectures counted, and written into tables.
  'cms/figures': {
    may: ['cms/access', 'cms/domain', 'csv-stringify/sync', 'hucre/xlsx', 'payload'],
    reach: 'anything',
  },
  // 讲师名册 into tables and back.
  'cms/roster': {
    may: [
      'cms/access',
      'cms/domain',
      'cms/figures',
      'csv-parse/sync',
      'hucre/xlsx',
      'node:util',
      'node:zlib',
      'payload',
    ],
    reach: 'anything',
    only: {
      // A spreadsheet is a zip file, as a Word file is.
      'cms/roster/guard-xlsx.ts': ['cms/text-import/zip-entries.ts'],
    },
  },
  // What lies on each person's desk in the panel: it loads with that person's rights and asks the domain.
  'cms/desk': {
    may: ['cms/access', 'cms/domain', 'payload'],
    reach: 'anything',
    only: {
      // A link is broken by the same rule that keeps a text with it from being published.
      'cms/desk/links-of-texts.ts': ['cms/hooks/load-surroundings.ts'],
    },
  },
  // Asks other servers whether the pages that texts link to are still there. Nothing else of the CMS asks anybody.
  'cms/link-checks': { may: ['cms/domain', 'node:dns', 'node:http', 'node:https', 'node:net'], reach: 'anything' },
  'cms/workflow': {
    may: ['cms/domain', 'cms/hooks', 'cms/link-checks', 'cms/publisher/to-contract', 'payload', 'node:*'],
    reach: 'anything',
  },
  'cms/missed-searches': { may: ['cms/domain', 'payload'], reach: 'anything' },
  // Drafts for those who may see them, and links that open one without an account.
  'cms/preview': { may: ['cms/access', 'cms/domain', 'node:crypto', 'payload'], reach: 'anything' },
  // Two versions of a text, read for the rule that tells them apart.
  'cms/compare': {
    may: ['cms/domain', 'payload'],
    reach: 'anything',
    // Whether two versions are one text to whoever signs them.
    only: { 'cms/compare/load-difference.ts': ['cms/workflow/signed-hash.ts'] },
  },
  // What the clock does with texts, in one process at a time.
  'cms/scheduling': {
    may: ['cms/domain', 'cms/payload-types.ts', 'node:crypto', 'node:os', 'node:timers/promises', 'payload', 'pino'],
    reach: 'anything',
    only: {
      // Why somebody scheduled a step goes with it into the text and the audit log.
      'cms/scheduling/scheduled-step.ts': ['cms/workflow/scheduled-reason.ts'],
    },
  },
  'cms/endpoints': {
    may: [
      'cms/access',
      'cms/addresses',
      'cms/domain',
      'cms/sign-up',
      'cms/planning',
      'cms/messages',
      'cms/check-in',
      'cms/calendars',
      'cms/figures',
      'cms/roster',
      'cms/missed-searches',
      'cms/text-import',
      'cms/workflow',
      'cms/compare',
      'cms/preview',
      'cms/scheduling',
      'cms/running-env.ts',
      'payload',
    ],
    reach: 'anything',
    only: {
      // The panel shows what the publisher does.
      'cms/endpoints/desk-publishing.ts': ['cms/desk'],
    },
  },
  'cms/database': {
    may: [
      'cms/env.ts',
      'cms/make-folder.ts',
      '@payloadcms/db-mongodb',
      '@payloadcms/db-sqlite',
      'node:*',
      'payload',
      'payload/*',
    ],
    reach: 'anything',
  },
  'cms/publisher/to-contract': { may: ['content/contract', 'cms/payload-types.ts'], reach: 'language' },
  'cms/publisher': {
    may: ['cms/publisher/to-contract', 'cms/make-folder.ts', 'content/contract', 'node:*', 'payload', 'pino', 'zod'],
    reach: 'anything',
    only: {
      // What a draft lacks to be shown is said in the words of the editor.
      'cms/publisher/read-draft.ts': [
        'cms/domain/draft-gaps.ts',
        'cms/domain/publishable.ts',
        'cms/domain/shown-review.ts',
      ],
      // Publishing begins with the change feed.
      'cms/publisher/publisher.ts': ['cms/database/change-feed.ts'],
      // What families see is the same rule as who may read it.
      'cms/publisher/published.ts': ['cms/domain/lecture.ts', 'cms/domain/live.ts'],
    },
  },
  'cms/library': {
    may: [
      'cms/workflow',
      'cms/publisher/to-contract',
      'cms/domain',
      'cms/payload-types.ts',
      'cms/env.ts',
      'cms/make-folder.ts',
      'cms/start-error.ts',
      'content/contract',
      'content/library-format',
      'content/read-library.ts',
      'content/write-library.ts',
      'node:*',
      'payload',
      'zod',
    ],
    reach: 'anything',
  },
  'cms/server': {
    may: [
      'cms/database',
      // The panel is told what the publisher does.
      'cms/desk',
      'cms/domain',
      'cms/link-checks',
      'cms/missed-searches',
      'cms/payload.config.ts',
      'cms/preview',
      'cms/env.ts',
      'cms/publisher',
      'cms/running-env.ts',
      'cms/scheduling',
      'cms/sign-up',
      'cms/messages',
      'cms/check-in',
      'cms/calendars',
      'cms/figures',
      'cms/start-error.ts',
      'content/contract',
      'express',
      'express-rate-limit',
      'next',
      'node:*',
      'payload',
      'pino',
    ],
    reach: 'anything',
    only: {
      // A sign-up is answered in one way, with Payload in between or without.
      'cms/server/sign-up-api.ts': ['cms/endpoints/read-json.ts', 'cms/endpoints/receive-sign-up.ts'],
      // A preview names the reviewer of what was signed, and of nothing else.
      'cms/server/preview-pages.ts': ['cms/workflow/signed-off.ts'],
    },
  },
  'cms/commands': {
    may: [
      'cms/database',
      'cms/library',
      'cms/make-folder.ts',
      'cms/payload.config.ts',
      'cms/publisher',
      'cms/running-env.ts',
      'cms/server',
      'content/read-library.ts',
      'node:*',
    ],
    reach: 'anything',
  },
  'cms/admin': {
    may: [
      'cms/desk',
      'cms/figures',
      // Beside a lecture: who came, what they said of it.
      'cms/check-in',
      'cms/planning',
      'cms/domain',
      '@event-calendar/core',
      '@event-calendar/core/*',
      'next/navigation',
      'react',
      'react-dom',
      'payload',
      'payload/shared',
      '@payloadcms/ui',
    ],
    reach: 'anything',
    only: {
      // Parts of the editor of texts.
      'cms/admin/editing/HoldStill.tsx': ['@payloadcms/richtext-lexical/*'],
      'cms/admin/editing/PastedText.tsx': ['@payloadcms/richtext-lexical/*'],
      'cms/admin/editing/TextFeature.tsx': ['@payloadcms/richtext-lexical/*'],
    },
  },
  // What the panel shows of its own, by the paths of its components.
  'cms/panel.ts': { may: ['cms/domain', 'cms/fields', 'payload'], reach: 'language' },
  'cms/app': {
    may: ['cms/admin', '@payload-config', '@payloadcms/next/*', 'next', 'payload', 'react'],
    reach: 'anything',
  },
  'cms/payload.config.ts': {
    may: [
      'cms/panel-texts.ts',
      'cms/access',
      'cms/addresses',
      'cms/collections',
      'cms/database',
      'cms/email.ts',
      'cms/endpoints',
      'cms/globals',
      'cms/hooks',
      'cms/panel.ts',
      'cms/running-env.ts',
      // Payload queues and runs jobs: what they do is told to it with its config.
      'cms/scheduling',
      '@payloadcms/richtext-lexical',
      '@payloadcms/translations/*',
      'node:path',
      'payload',
      'sharp',
    ],
    reach: 'anything',
  },
  'cms/env.ts': { may: ['node:path', 'zod'], reach: 'anything' },
  'cms/make-folder.ts': { may: ['node:*'], reach: 'anything' },
  'cms/secrets.ts': { may: ['cms/env.ts', 'cms/make-folder.ts', 'node:*', 'zod'], reach: 'anything' },
  'cms/running-env.ts': { may: ['cms/env.ts', 'cms/secrets.ts'], reach: 'anything' },
  'cms/seal.ts': { may: ['node:crypto'], reach: 'anything' },
  'cms/start-error.ts': { may: [], reach: 'language' },
  'cms/panel-texts.ts': { may: [], reach: 'language' },
  'cms/email.ts': { may: ['payload'], reach: 'language' },
  'cms/next.config.mjs': { may: ['@payloadcms/next/*', 'node:path'], reach: 'anything' },
  'cms/payload-types.ts': { may: ['payload'], reach: 'language' },
}
