/**
 * The commonest characters in which traditional writing differs, one to one, in pairs: traditional, simplified.
 * A small table for the words families type about children; rarer ones stay as they are and find nothing.
 */
const PAIRS =
  '嬰婴兒儿發发燒烧熱热嘔呕瀉泻驚惊覺觉難难鈕钮釦扣電电燙烫傷伤頭头腦脑臉脸體体檢检種种針针藥药醫医診诊護护養养餵喂飯饭麵面雞鸡魚鱼鹽盐鈣钙鐵铁維维補补輔辅糧粮夢梦鬧闹語语說说話话讀读書书聽听學学習习遊游' +
  '戲戏動动長长個个歲岁齡龄還还會会過过這这樣样麼么為为與与對对開开關关時时間间週周後后們们媽妈爺爷親亲寶宝貝贝懷怀產产婦妇濕湿膚肤齒齿視视黃黄臍脐帶带換换褲裤車车門门廚厨氣气溫温練练認认識识顏颜點点數数' +
  '畫画園园師师課课講讲預预約约報报務务區区縣县鄉乡鎮镇應应該该嗎吗幾几從从來来東东隻只裡里裏里衛卫蟲虫貓猫腸肠壞坏髒脏乾干淨净靜静緒绪憂忧鬱郁壓压經经絡络復复術术癒愈療疗腫肿脹胀膿脓異异誤误農农墜坠'

const TO_SIMPLIFIED: ReadonlyMap<string, string> = readPairs()

function readPairs(): Map<string, string> {
  const characters = [...PAIRS]
  const map = new Map<string, string>()
  for (let at = 0; at + 1 < characters.length; at += 2) {
    const [traditional, simplified] = [characters[at], characters[at + 1]]
    if (traditional && simplified) map.set(traditional, simplified)
  }
  return map
}

/** Matches each character that has a simplified form here. */
export const TRADITIONAL = new RegExp(`[${[...TO_SIMPLIFIED.keys()].join('')}]`, 'gu')

/** The simplified form of one character, or the character itself. */
export function toSimplified(character: string): string {
  return TO_SIMPLIFIED.get(character) ?? character
}
