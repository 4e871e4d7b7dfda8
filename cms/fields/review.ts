import type { GroupField, PayloadRequest } from 'payload'
import { nobody } from '../access/nobody.ts'
import { dayInChina, monthsAfter } from '../domain/review-day.ts'
import { dayField } from './days.ts'
import { say } from './say.ts'

/** Months until a text must be looked at again, when the settings do not say. */
const DEFAULT_REVIEW_MONTHS = 24
/** Comes from a reviewer's sign-off. */
const FROM_SIGN_OFF = { create: nobody, update: nobody }

/** 审核: who vouches for a text, and until when. */
export function reviewGroup(): GroupField {
  return {
    name: 'review',
    type: 'group',
    label: say('审核', 'Review'),
    fields: [
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'demo',
        index: true,
        access: FROM_SIGN_OFF,
        admin: { readOnly: true },
        label: say('状态', 'Status'),
        options: [
          { value: 'demo', label: say('示范内容，须经本地专家审核', 'Sample text, to be reviewed by a local expert') },
          { value: 'reviewed', label: say('已审核', 'Reviewed') },
        ],
      },
      {
        name: 'reviewer',
        type: 'text',
        label: say('审核人', 'Reviewer'),
        access: FROM_SIGN_OFF,
        admin: {
          readOnly: true,
          description: say(
            '姓名和单位，会显示在页面上。审核通过时自动填上。',
            'Name and institution, shown on the page. Filled in by the sign-off.',
          ),
        },
      },
      { ...dayField('reviewedOn', say('审核日期', 'Reviewed on'), { readOnly: true }), access: FROM_SIGN_OFF },
      {
        ...dayField('reviewBy', say('复审日期', 'Review by'), {
          description: say(
            '到这一天，内容标为“待修订”，仍在线上，并显示这个日期。',
            'On this day the text becomes “to revise”; it stays live and shows the date.',
          ),
        }),
        required: true,
        index: true,
        defaultValue: defaultReviewBy,
      },
    ],
  }
}

async function defaultReviewBy({ req }: { req: PayloadRequest }): Promise<string> {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true, req })
  return monthsAfter(dayInChina(new Date()), settings.reviewByMonths ?? DEFAULT_REVIEW_MONTHS)
}
