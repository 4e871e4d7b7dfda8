import type { NumberField, RowField } from 'payload'
import { ageIssues, OLDEST_MONTHS } from '../domain/ages.ts'
import { say } from './say.ts'

/** 月龄段: whole months, the end exclusive. */
export function ageFields(): RowField {
  return {
    type: 'row',
    fields: [
      monthField(
        'minMonths',
        say('从几个月', 'From month'),
        35,
        say('满几个月起适用，0 到 35。', 'From this full month on, 0-35.'),
      ),
      monthField(
        'maxMonths',
        say('到几个月之前', 'Before month'),
        OLDEST_MONTHS,
        say(
          '到满几个月的前一天为止，1 到 36。6 和 12 表示满 6 个月到满 12 个月的前一天。',
          'Up to the day before this month, 1-36.',
        ),
      ),
    ],
  }
}

function monthField(
  name: 'minMonths' | 'maxMonths',
  label: ReturnType<typeof say>,
  max: number,
  description: ReturnType<typeof say>,
): NumberField {
  return {
    name,
    type: 'number',
    label,
    required: true,
    index: true,
    min: 0,
    max,
    admin: { step: 1, width: '50%', description },
    validate: (_value: unknown, { siblingData }: { siblingData: unknown }) => {
      const ages = siblingData as { minMonths?: unknown; maxMonths?: unknown }
      return ageIssues(ages.minMonths, ages.maxMonths).find(({ path }) => path === name)?.message ?? true
    },
  }
}
