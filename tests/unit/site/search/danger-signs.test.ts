import { describe, expect, it } from 'vitest'
import { DANGER_SIGNS, dangerSignsIn } from '../../../../site/src/search/danger-signs.ts'

describe('dangerSignsIn', () => {
  it.each([
    ['抽搐', ['seizure']],
    ['宝宝热性惊厥怎么办', ['seizure']],
    ['宝宝發燒驚厥', ['seizure']],
    ['呼吸困难', ['breathing']],
    ['嘴唇 发紫', ['breathing']],
    ['孩子叫不醒！', ['unconscious']],
    ['昏迷', ['unconscious']],
    ['被果冻噎住了', ['choking']],
    ['吞了电池', ['battery']],
    ['喝了洗洁精', ['poison']],
    ['从床上掉下来', ['head']],
    ['坐在床上玩', []],
    ['开水烫伤', ['burn']],
    ['溺水', ['drowning']],
    ['抽搐后叫不醒', ['unconscious', 'seizure']],
    ['产后抑郁不想活了', ['self-harm']],
    ['发烧', []],
    ['辅食', []],
    ['', []],
    ['<script>', []],
  ])('%s', (query, keys) => {
    expect(dangerSignsIn(query).map((sign) => sign.key)).toEqual(keys)
  })

  it.each(DANGER_SIGNS.map((sign) => [sign.key, sign] as const))('%s can be found by each of its words', (_, sign) => {
    for (const word of sign.words) expect(dangerSignsIn(`孩子${word}了`).map(({ key }) => key)).toContain(sign.key)
  })

  it('each sends to a number and says what to do', () => {
    for (const sign of DANGER_SIGNS) {
      expect(sign.phones[0]?.number, sign.key).toBe('120')
      expect(sign.steps.length, sign.key).toBeGreaterThan(0)
    }
  })
})
