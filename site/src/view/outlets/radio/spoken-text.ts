import { digitByDigit, spokenAmount, spokenPhone } from './chinese-number.ts'
import { MEASURE, nameUnits } from './spoken-units.ts'

/**
 * Written Chinese as it is read aloud: numbers, dates, times, ranges, fractions and units become words, brackets become
 * commas. The steps stand in their order: each takes away digits that a later one would read otherwise.
 */

const DASH = '[-–—－−～~]'
const NUMBER = String.raw`\d+(?:\.\d+)?`
const UNIT_OF_RANGE = '(?:个月|月龄|个|岁|周|天|小时|分钟|次|厘米|毫升|摄氏度|公斤|克|月|年|日|米)'
const PARTS: Readonly<Record<string, string>> = {
  '½': '二分之一',
  '⅓': '三分之一',
  '⅔': '三分之二',
  '¼': '四分之一',
  '¾': '四分之三',
}
const SIGNS: Readonly<Record<string, string>> = {
  '≥': '不低于',
  '≤': '不超过',
  '>': '超过',
  '＞': '超过',
  '<': '低于',
  '＜': '低于',
  '×': '乘',
  '＋': '加',
  '+': '加',
  '=': '等于',
  '＝': '等于',
  '≈': '大约',
  '±': '正负',
  '&': '和',
  '→': '，',
  '✓': '是',
  '√': '是',
  '✗': '否',
  Ⅰ: '一',
  Ⅱ: '二',
  Ⅲ: '三',
  Ⅳ: '四',
}

type Step = (text: string) => string
const replacing =
  (pattern: RegExp, by: (...found: string[]) => string): Step =>
  (text) =>
    text.replaceAll(pattern, by)

const plainDigits: Step = (text) =>
  text
    .normalize('NFC')
    .replaceAll(/[０-９％．：／]/g, (character) => (character === '：' ? '：' : character.normalize('NFKC')))
    .replaceAll('°C', '℃')
    .replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1')

const sayClock = (hour: string, minute: string): string =>
  `${Number(hour) === 2 ? '两' : spokenAmount(String(Number(hour)))}点${
    minute === '00' ? '' : `${minute.startsWith('0') ? '零' : ''}${spokenAmount(String(Number(minute)))}分`
  }`
const sayDay = (month: string, day: string): string =>
  `${spokenAmount(String(Number(month)))}月${spokenAmount(String(Number(day)))}日`

const dates: Step[] = [
  replacing(
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    (_, year = '', month = '', day = '') => `${digitByDigit(year)}年${sayDay(month, day)}`,
  ),
  replacing(
    new RegExp(String.raw`(?<!\d)((?:19|20)\d\d)\s*${DASH}\s*((?:19|20)\d\d)(?=\s*年)`, 'g'),
    (_, from = '', to = '') => `${digitByDigit(from)}到${digitByDigit(to)}`,
  ),
  replacing(/(?<!\d)((?:19|20)\d\d)(?=\s*(?:年(?!龄)|版))/g, (_, year = '') => digitByDigit(year)),
  replacing(/(?<![\d.])(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g, (_, month = '', day = '') => sayDay(month, day)),
]

const RATIO_BEFORE = /(?:比例|比|按|稀释|兑)[^，。；]{0,4}$/
const times: Step[] = [
  (text) =>
    text.replaceAll(
      /(?<![\d.])([01]?\d|2[0-4])[:：]([0-5]\d)(?![\d.])/g,
      (whole, hour: string, minute: string, at: number, all: string) =>
        RATIO_BEFORE.test(all.slice(0, at)) ? whole : sayClock(hour, minute),
    ),
  replacing(/(\d)\s*[:：∶]\s*(?=\d)/g, (_, digit = '') => `${digit}比`),
]

/** What follows an amount. A telephone number has none of it after it, and no word of amount before it. */
const NO_AMOUNT = String.raw`(?!\s*(?:[\d%‰℃/]|\.\d|${DASH}\s*\d|${MEASURE}|[A-Za-z]))`
const NO_MORE_THAN = String.raw`(?<![\d.]|\d\s*${DASH}\s*|(?:超过|不到|大于|小于|低于|高于|[≥≤><＞＜约满至第共])\s*)`
const LONG_PHONES = /(?<![\d.-])(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|[48]00-?\d{3,4}-?\d{3,4})(?![\d-])/g
/** Service numbers of five digits (12338, 12345, 95598), and the emergency numbers. */
const SHORT_PHONES = new RegExp(`${NO_MORE_THAN}(?:12[0-9]{3}|9[56]\\d{3}|110|119|120|122)${NO_AMOUNT}`, 'g')

const phones: Step[] = [
  replacing(LONG_PHONES, (phone = '') => spokenPhone(phone)),
  replacing(SHORT_PHONES, (phone = '') => spokenPhone(phone)),
  replacing(
    new RegExp(String.raw`(GB(?:/T)?)\s*(\d+)(?:\s*${DASH}+\s*(\d{4}))?`, 'g'),
    (_, standard = '', number = '', year = '') =>
      `${standard}${digitByDigit(number)}${year && `，${digitByDigit(year)}版`}`,
  ),
  replacing(/84(?=\s*消毒)/g, () => '八四'),
]

const sayPercent = (amount: string): string => (Number(amount) === 100 ? '百分之百' : `百分之${spokenAmount(amount)}`)
const parts: Step[] = [
  replacing(
    new RegExp(String.raw`(?<![\d.])(${NUMBER})\s*%?\s*${DASH}\s*(${NUMBER})\s*%`, 'g'),
    (_, from = '', to = '') => `${sayPercent(from)}到${sayPercent(to)}`,
  ),
  replacing(new RegExp(String.raw`(${NUMBER})\s*%`, 'g'), (_, amount = '') => sayPercent(amount)),
  replacing(new RegExp(String.raw`(${NUMBER})\s*‰`, 'g'), (_, amount = '') => `千分之${spokenAmount(amount)}`),
  replacing(/(\d)\s*([½⅓⅔¼¾])/g, (_, whole = '', part = '') => `${whole}又${PARTS[part] ?? ''}`),
  replacing(/[½⅓⅔¼¾]/g, (part = '') => PARTS[part] ?? ''),
  replacing(/(?<![\d./])(\d{1,3})\/(\d{1,3})(?![\d./])/g, (_, over = '', under = '') =>
    Number(over) < Number(under) ? `${spokenAmount(under)}分之${spokenAmount(over)}` : `${over}比${under}`,
  ),
]

const ranges: Step[] = [
  replacing(/(?<![\d-])\d+(?:-\d+){2,}(?![\d-])/g, (chain = '') => chain.replaceAll('-', '、')),
  replacing(
    new RegExp(String.raw`(\d)\s*(${UNIT_OF_RANGE})\s*(?:${DASH}|至)\s*(?=[-−]?\d)`, 'g'),
    (_, digit = '', unit = '') => `${digit}${unit}到`,
  ),
  replacing(new RegExp(String.raw`(\d)\s*(?:${DASH}|至)\s*(?=[-−]?\d)`, 'g'), (_, digit = '') => `${digit}到`),
  replacing(
    new RegExp(String.raw`(?<![A-Za-z\d])[-−]\s*(?=(${NUMBER})(?:到[-−]?${NUMBER})?(\s*(?:摄氏)?度)?)`, 'g'),
    (_, _amount, degrees) => (degrees ? '零下' : '负'),
  ),
]

const amounts: Step[] = [
  replacing(/第\s*(\d+)/g, (_, number = '') => `第${spokenAmount(number)}`),
  replacing(
    new RegExp(String.raw`(?<![\d.A-Za-z])2(?=(?:到\s*${NUMBER})?\s*(?:${MEASURE}|多))(?!\s*年级)`, 'g'),
    () => '两',
  ),
  replacing(new RegExp(NUMBER, 'g'), (amount = '') => spokenAmount(amount)),
]

const FIRST_CIRCLED = '①'.charCodeAt(0)
const CHINESE = String.raw`[⺀-鿿豈-﫿，。；：、！？（）《》“”]`
const words: Step[] = [
  replacing(/[①-⑳]/g, (mark = '') => `；第${spokenAmount(String(mark.charCodeAt(0) - FIRST_CIRCLED + 1))}，`),
  replacing(/[≥≤>＞<＜×＋+=＝≈±&→✓√✗ⅠⅡⅢⅣ]/g, (sign = '') => SIGNS[sign] ?? ''),
  replacing(/\s*[～~]\s*|(?<=[点分年月日])\s*[-－]\s*(?=[零一二三四五六七八九十两])/g, () => '到'),
  replacing(/\s*(?:—+|–)\s*/g, () => '，'),
  replacing(new RegExp(String.raw`(${CHINESE})\s*\/\s*(?=${CHINESE})`, 'g'), (_, before = '') => `${before}或`),
  replacing(/[（(【[]\s*([^（）()【】[\]]*?)\s*[)）\]】]/g, (_, inside = '') => `，${inside}，`),
  replacing(/[（()）【】[\]《》〈〉·*#_`|]/g, () => ''),
  replacing(new RegExp(String.raw`(?<=${CHINESE})\s+|\s+(?=${CHINESE})`, 'g'), () => ''),
  replacing(/(?<=^|[。！？；：、，“])；/g, () => ''),
  replacing(/，+/g, () => '，'),
  replacing(/，+(?=[。！？；：、])/g, () => ''),
  replacing(/(?<=[。！？；：、“])，/g, () => ''),
  replacing(/^，|，$/g, () => ''),
]

const NUMBER_STEPS: readonly Step[] = [
  plainDigits,
  ...dates,
  ...times,
  ...phones,
  ...parts,
  nameUnits,
  ...ranges,
  ...amounts,
]
const HAS_NUMBER = /[\d０-９½⅓⅔¼¾]/

/** One piece of text as an announcer reads it; without any digit. */
export function spokenText(text: string): string {
  const steps = HAS_NUMBER.test(text) ? [...NUMBER_STEPS, ...words] : words
  return steps.reduce((spoken, step) => step(spoken), text).trim()
}
