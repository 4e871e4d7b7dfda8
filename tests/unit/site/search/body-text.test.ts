import { describe, expect, it } from 'vitest'
import { headingsOf, plainText } from '../../../../site/src/search/body-text.ts'
import { richArticle } from '../../../factories/article.ts'

describe('the words of a text', () => {
  it('headings are those of sections and of titled blocks', () => {
    expect(headingsOf(richArticle.body)).toEqual([
      '现在可以做什么',
      '腋下测温',
      '退烧药',
      '别混着吃',
      '现在可以做什么',
      '湿毛巾变小船',
      '摇篮曲',
    ])
  })

  it('every other word is in the text, block by block, without numbers of sources', () => {
    expect(plainText(richArticle.body).split('\n')).toEqual([
      '发烧是身体在对付病菌，不一定要马上退。',
      '拿不准时打 12320，或看发烧时抽搐。更多见英国国民保健署。',
      '测一次体温，记下时间。',
      '多给水或奶。',
      '少量多次。',
      '擦干：先擦干腋窝的汗。',
      '夹紧，等满 5 分钟。',
      '体温怎么看',
      '腋温 说法',
      '37.3–38 ℃ 低热',
      '39 ℃ 以上 高热',
      '两种退烧药不要一起吃。',
      '不满 2 个月不自行用药。',
      '国内按腋温，国外常按肛温。',
      '不满 3 个月，腋温 38 ℃ 以上',
      '抽搐，或叫不醒',
      '马上去医院，来不及就打 120。',
      '温水',
      '小毛巾',
      '让他摸摸温温的毛巾。',
      '一起擦擦手心。',
      '不用酒精，不用冰水。',
      '用流动的水',
      '月儿明，风儿静。',
      '孩子的精神，比温度计更会说话。',
      '发烧超过 3 天',
    ])
  })
})
