import { dayAfter } from '../days.ts'
import type { HolidayYear, HolidayYears } from './plan.ts'

/** First and last day off, make-up working days. */
type Festival = readonly [name: string, first: string, last: string, ...workdays: string[]]

/**
 * What the product brings along. Taken from the notices that the sources name; the days are the same as in
 * chinese-days 1.5.7. Further years are entered by editors: see collections/holiday-years.ts.
 */
const ANNOUNCED: readonly { readonly year: number; readonly festivals: readonly Festival[] }[] = [
  {
    year: 2025,
    festivals: [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04', '01-26', '02-08'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05', '04-27'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'],
    ],
  },
  {
    year: 2026,
    festivals: [
      ['元旦', '01-01', '01-03', '01-04'],
      ['春节', '02-15', '02-23', '02-14', '02-28'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05', '05-09'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07', '09-20', '10-10'],
    ],
  },
]

export const KNOWN_YEARS: HolidayYears = new Map(
  ANNOUNCED.map(({ year, festivals }): [number, HolidayYear] => [
    year,
    {
      source: `国务院办公厅关于${year}年部分节假日安排的通知`,
      days: new Map(festivals.flatMap((festival) => daysOf(year, festival))),
    },
  ]),
)

/** Those that the product knows, and what editors entered: theirs counts where both have a year. */
export function holidayYears(entered: HolidayYears): HolidayYears {
  return new Map([...KNOWN_YEARS, ...entered])
}

function daysOf(year: number, [name, first, last, ...workdays]: Festival) {
  const days: [string, { kind: 'holiday' | 'workday'; name: string }][] = []
  for (let day = `${year}-${first}`; day <= `${year}-${last}`; day = dayAfter(day)) {
    days.push([day, { kind: 'holiday', name }])
  }
  for (const day of workdays) days.push([`${year}-${day}`, { kind: 'workday', name }])
  return days
}
