import type { GroupField, PayloadRequest } from 'payload'
import { dayInChina, monthsAfter } from '../domain/review-day.ts'
import { dayField } from './days.ts'
import { say } from './say.ts'

/** Months until a text must be looked at again, when the settings do not say. */
const DEFAULT_REVIEW_MONTHS = 24

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
        admin: { description: say('姓名和单位，会显示在页面上。', 'Name and institution, shown on the page.') },
      },
      dayField('reviewedOn', say('审核日期', 'Reviewed on')),
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
