/** Units as they are read. Those with Latin letters stand for a unit only after a number. */
const UNITS: Readonly<Record<string, string>> = {
  '℃': '摄氏度',
  '°C': '摄氏度',
  mL: '毫升',
  ml: '毫升',
  ML: '毫升',
  L: '升',
  kg: '公斤',
  mg: '毫克',
  μg: '微克',
  µg: '微克',
  ug: '微克',
  g: '克',
  km: '公里',
  cm: '厘米',
  mm: '毫米',
  m: '米',
  '㎡': '平方米',
  IU: '国际单位',
  kcal: '千卡',
  min: '分钟',
  h: '小时',
  d: '天',
}
/** What a rate is counted by, after a slash. */
const PER: Readonly<Record<string, string>> = { ...UNITS, 分: '分钟', 时: '小时', 日: '天', d: '天', kg: '公斤' }
/** Chinese words that count or measure: before them a lone 2 is 两, and a number is an amount, never a telephone number. */
const MEASURES = [
  '个 岁 周 天 次 小时 分 秒 年 点 勺 杯 碗 片 滴 支 只 条 块 口 步 句 毫 克 公 千 升 厘米 米 微克 平方 国际单位 摄氏度 倍 顿 餐 种 层 根',
  '张 把 本 瓶 包 袋 颗 粒 遍 下 轮 组 件 位 名 人 家 户 针 剂 段 处 样 边 侧 头 成 度 斤 两 元 毛 万 亿 百 千 圈 枚 株 双 对 月龄 晚 夜 觉 眼 声 点钟 小勺 大勺 小碗 小杯 小块 小口',
]
  .join(' ')
  .split(' ')

const pattern = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`))
    .join('|')

const CHINESE_UNITS = [...new Set(Object.values(UNITS))]
/** Part of a regular expression: a word that counts, in Chinese. `下` of `以下` never follows a number directly. */
export const MEASURE = `(?:${pattern([...MEASURES, '摄氏度'])})`
const UNIT_AFTER_NUMBER = new RegExp(String.raw`(\d)\s*(${pattern(Object.keys(UNITS))})(?![A-Za-z])`, 'g')
const RATE = new RegExp(
  String.raw`(${pattern([...CHINESE_UNITS, '次', '勺', '杯', '元', '口', '滴', '片'])})\s*\/\s*(?:(${pattern(Object.keys(PER))})(?![A-Za-z])|(?=[一-鿿]))`,
  'g',
)

/** `5 mL/kg` to `5毫升每公斤`, `60 次/分` to `60 次每分钟`. */
export function nameUnits(text: string): string {
  return text
    .replaceAll(UNIT_AFTER_NUMBER, (_, digit: string, unit: string) => digit + (UNITS[unit] ?? unit))
    .replaceAll(RATE, (_, unit: string, per: string | undefined) => `${unit}每${per ? (PER[per] ?? per) : ''}`)
}
