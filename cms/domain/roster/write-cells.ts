import type { RosterColumn, RosterQualification, RosterTime, RosterTrainer } from './columns.ts'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** A trainer as a row; `readCells` reads it back. */
export function writeCells(trainer: RosterTrainer): Record<RosterColumn, string> {
  return {
    slug: trainer.slug,
    name: trainer.name,
    role: trainer.role,
    introduction: trainer.introduction,
    topics: trainer.topics.join('；'),
    languages: trainer.languages.join('；'),
    regions: trainer.regions.join('；'),
    qualifications: trainer.qualifications.map(qualificationInWords).join('；'),
    weekly: trainer.weekly.map(timeInWords).join('；'),
    phone: trainer.phone,
    isListed: trainer.isListed ? '是' : '否',
  }
}

/** `育婴员|示范人社局|12345|2027-05-01`; what is not known stays empty. */
function qualificationInWords({ name, issuer, number, expires }: RosterQualification): string {
  return [name, issuer, number, expires ?? ''].join('|').replace(/\|+$/, '')
}

/** `周一 09:00-11:30` */
function timeInWords({ weekday, from, to }: RosterTime): string {
  return `${WEEKDAYS[Number(weekday) - 1] ?? ''} ${from}-${to}`
}
