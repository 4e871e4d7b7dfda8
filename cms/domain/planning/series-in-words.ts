import { dayInWords } from '../days.ts'
import { momentInWords } from '../moments.ts'
import { dayInChina } from '../review-day.ts'
import type { Slot } from './plan.ts'
import { WEEKDAY_CODES, type SeriesRule } from './series-rule.ts'
import { weekdayOf } from './slots.ts'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
const NUMBERS = ['', '一', '二', '三', '四', '五'] as const

/** 每周二、周四 09:30–11:00，共 8 次. Says it when months without such a day are left out. */
export function ruleInWords(rule: SeriesRule, first: Slot): string {
  const time = `${momentInWords(first.startsAt).slice(-5)}–${momentInWords(first.endsAt).slice(-5)}`
  const end = rule.until === undefined ? `共 ${rule.count} 次` : `到 ${dayInWords(rule.until)}为止`
  const repeat = repeatInWords(rule, dayInChina(new Date(first.startsAt)))
  return `${repeat} ${time}，${end}${skippedInWords(rule, first)}`.replace(HAN_BEFORE_DIGIT, '$1 ')
}

const HAN_BEFORE_DIGIT = /(\p{Script=Han})(?=\d)/gu

function repeatInWords(rule: SeriesRule, firstDay: string): string {
  const { freq, interval, byDay } = rule
  if (freq === 'DAILY') {
    const days = byDay.length === 0 ? '' : `，只在${weekdaysInWords(byDay)}`
    return `${interval === 1 ? '每天' : `每 ${interval} 天`}${days}`
  }
  if (freq === 'WEEKLY') {
    const days = byDay.length === 0 ? (WEEKDAYS[weekdayOf(firstDay) - 1] ?? '') : weekdaysInWords(byDay)
    return interval === 1 ? `每${days}` : `每 ${interval} 周的${days}`
  }
  return `${interval === 1 ? '每月' : `每 ${interval} 个月的`}${daysOfMonth(rule, firstDay)}`
}

function daysOfMonth({ byDay, byMonthDay, bySetPos }: SeriesRule, firstDay: string): string {
  const dates = byMonthDay.map(dateInWords).join('、')
  if (byDay.length === 0) return dates === '' ? `${Number(firstDay.slice(8))} 日` : dates
  const days = weekdaysInWords(byDay)
  if (bySetPos.length > 0) return `${days}中的${bySetPos.map(nthInWords).join('、')}`
  // RFC 5545: with both, only days that are both.
  return dates === '' ? days : `${dates}，并且是${days}`
}

const dateInWords = (date: number): string => {
  if (date > 0) return `${date} 日`
  return date === -1 ? '最后一天' : `倒数第 ${-date} 天`
}

const nthInWords = (place: number): string => {
  if (place > 0) return `第${NUMBERS[place] ?? ` ${place} `}个`
  return place === -1 ? '最后一个' : `倒数第 ${-place} 个`
}

function weekdaysInWords(days: readonly string[]): string {
  return days
    .map((day) => {
      const name = WEEKDAYS[WEEKDAY_CODES.findIndex((code) => day.endsWith(code))] ?? ''
      const place = Number(day.slice(0, -2))
      return place === 0 ? name : `${nthInWords(place)}${name}`
    })
    .join('、')
}

/** Not every month has a 29th, 30th or 31st, nor a fifth Tuesday. */
function skippedInWords({ freq, byDay, byMonthDay }: SeriesRule, { startsAt }: Slot): string {
  if (freq !== 'MONTHLY') return ''
  const ofStart = Number(dayInChina(new Date(startsAt)).slice(8))
  const dates = byDay.length === 0 && byMonthDay.length === 0 ? [ofStart] : byMonthDay
  const rare = dates.filter((date) => Math.abs(date) > 28).map(dateInWords)
  const fifth = byDay.filter((day) => /^[+-]?5/.test(day)).map((day) => weekdaysInWords([day]))
  const missing = [...rare, ...fifth]
  return missing.length === 0 ? '' : `（没有${missing.join('、')}的月份跳过，不顺延）`
}
