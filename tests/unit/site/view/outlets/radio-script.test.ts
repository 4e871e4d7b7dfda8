import { describe, expect, test } from 'vitest'
import { makeArticle, richArticle } from '../../../../factories/article.ts'
import { makeCatalog } from '../../../../factories/catalog.ts'
import { articleOutlet, lessonOutlet } from '../../../../../site/src/view/outlets/outlet-text.ts'
import { CHARACTERS_PER_MINUTE, radioScript } from '../../../../../site/src/view/outlets/radio/radio-script.ts'
import { countedSentences, spokenSentences } from '../../../../../site/src/view/outlets/radio/spoken-sentences.ts'

const catalog = makeCatalog()
const scriptOf = (slug: string, from = catalog) => {
  const text = articleOutlet(from, slug)
  if (!text) throw new Error(`There is no ${slug}`)
  return radioScript(text)
}
const lesson = lessonOutlet(catalog, 'complementary-feeding', 'ready-for-solids')

describe('sentences', () => {
  test.each([
    ['两句话。第二句', ['两句话。', '第二句。']],
    ['先这样；再那样。', ['先这样。', '再那样。']],
    ['他说“好。”然后走了。', ['他说“好。”', '然后走了。']],
    ['要留意：', ['要留意：']],
    ['真的吗？真的！', ['真的吗？', '真的！']],
    ['', []],
  ])('%s', (written, spoken) => expect(spokenSentences(written)).toEqual(spoken))

  test('one alone is not counted', () => {
    expect(countedSentences(['擦干'])).toEqual(['擦干。'])
    expect(countedSentences(['擦干', '夹紧 5 分钟。'])).toEqual(['第一，擦干。', '第二，夹紧五分钟。'])
    expect(countedSentences(Array.from({ length: 12 }, () => '是')).at(-1)).toBe('第十二，是。')
  })
})

describe('the radio script of an article with every kind of block', () => {
  const { parts } = scriptOf('fever')

  test('opens with who speaks and what about, then the danger signs', () => {
    expect(parts.slice(0, 2)).toEqual([
      {
        title: '开头',
        sentences: [
          '各位乡亲，大家好。',
          '这里是清溪县妇联、清溪县妇幼保健院，示范。',
          '今天讲的是：宝宝发烧了，先看精神，再看度数。',
          '说的是零到三岁的宝宝。',
          '能喝水、愿意玩，可以先在家照看。',
          '精神差，度数不高也要看医生。',
        ],
      },
      {
        title: '先说危险信号',
        sentences: [
          '出现任何一条，马上去医院或打幺二零：',
          '第一，不满三个月，腋温三十八摄氏度以上。',
          '第二，抽搐，或叫不醒。',
          '马上去医院，来不及就打幺二零。',
        ],
      },
    ])
  })

  test('speaks text, lists, steps, tables row by row, and boxes', () => {
    expect(parts.slice(2, -1)).toEqual([
      {
        title: '正文',
        sentences: [
          '发烧是身体在对付病菌，不一定要马上退。',
          '拿不准时打幺二三二零，或看发烧时抽搐。',
          '更多见英国国民保健署。',
        ],
      },
      {
        title: '现在可以做什么',
        sentences: [
          '现在可以做什么。',
          '第一，测一次体温，记下时间。',
          '第二，多给水或奶。',
          '少量多次。',
          '腋下测温：',
          '第一，擦干。',
          '先擦干腋窝的汗。',
          '第二，夹紧，等满五分钟。',
          '体温怎么看：',
          '三十七点三到三十八摄氏度：说法，低热。',
          '三十九摄氏度以上：说法，高热。',
          '退烧药。',
          '别混着吃：',
          '两种退烧药不要一起吃。',
          '不满两个月不自行用药。',
          '国内外说法不同：',
          '国内按腋温，国外常按肛温。',
        ],
      },
      {
        title: '现在可以做什么',
        sentences: [
          '现在可以做什么。',
          '在家做一做：湿毛巾变小船。',
          '适合十二到三十六个月的宝宝，大约要五分钟。',
          '先准备好：温水、小毛巾。',
          '第一，让他摸摸温温的毛巾。',
          '第二，一起擦擦手心。',
          '注意安全：不用酒精，不用冰水。',
          '孩子的精神，比温度计更会说话。',
          '出现任何一条，约个时间看医生：',
          '发烧超过三天。',
        ],
      },
    ])
  })

  test('closes with whom to ask', () => {
    expect(parts.at(-1)?.sentences).toEqual([
      '宝宝发烧了，先看精神，再看度数，就讲到这里。',
      '每个孩子不一样，广播里说的不能代替医生。',
      '拿不准时，可以问清溪县妇幼保健院，示范，电话是零零零零，零零零零零零零。',
      '情况紧急，马上打幺二零。',
      '以上由清溪县妇联、清溪县妇幼保健院，示范，播送。',
      '谢谢收听。',
    ])
  })

  test('has no digit, bracket, link or citation mark, and each sentence its mark', () => {
    const sentences = parts.flatMap((part) => part.sentences)
    expect(sentences.filter((sentence) => /[\d()（）[\]【】《》<>/～~%℃①-⑳]|https?:/.test(sentence))).toEqual([])
    expect(sentences.filter((sentence) => !/[。！？：][”’]?$/.test(sentence))).toEqual([])
  })
})

test('a lesson has its key points, and its quiz with the answers', () => {
  expect(lesson && radioScript(lesson).parts.map(({ title }) => title)).toEqual([
    '开头',
    '要点',
    '三个信号',
    '考考自己',
    '结尾',
  ])
  expect(lesson && radioScript(lesson).parts[3]?.sentences).toEqual([
    '想一想：宝宝多大可以开始加辅食？',
    '答案是：满六个月。',
    '满六个月后，光吃奶已经不够。',
    '想一想：哪些适合做第一口辅食？',
    '答案是：强化铁米粉，还有肉泥。',
    '一岁前不吃蜂蜜。',
  ])
})

describe('the length', () => {
  const withText = (characters: number) => {
    const children = [{ type: 'text' as const, text: `${'好'.repeat(characters)}。` }]
    return scriptOf('cough', makeCatalog({ articles: [makeArticle({ body: [{ type: 'paragraph', children }] })] }))
  }
  const frame = withText(1).characters - 1

  test('counts characters, not marks', () => {
    expect(withText(500).characters).toBe(frame + 500)
    const counted = withText(20)
      .parts.flatMap((part) => part.sentences)
      .join('')
      .replaceAll(/[，。、：；！？“”]/g, '').length
    expect(withText(20).characters).toBe(counted)
  })

  test.each([
    [CHARACTERS_PER_MINUTE * 3, 3],
    [CHARACTERS_PER_MINUTE * 3.4, 3],
    [CHARACTERS_PER_MINUTE * 3.5, 4],
  ])('of %d characters is %d minutes', (characters, minutes) =>
    expect(withText(characters - frame).minutes).toBe(minutes),
  )
})

test('a text that is not published has none', () => {
  expect(articleOutlet(catalog, 'never')).toBeUndefined()
  expect(lessonOutlet(catalog, 'complementary-feeding', 'never')).toBeUndefined()
  expect(lessonOutlet(catalog, 'never', 'allergies')).toBeUndefined()
  expect(articleOutlet(catalog, richArticle.slug)).toBeDefined()
})
