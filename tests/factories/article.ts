import type { Article } from '../../content/contract/article.ts'

export function makeArticle(changes: Partial<Article> = {}): Article {
  return {
    slug: 'cough',
    title: '宝宝咳嗽怎么办',
    summary: '先看呼吸和精神，再看咳得多不多。',
    ages: { minMonths: 0, maxMonths: 36 },
    concern: 'health',
    topics: ['daily-care'],
    domains: [],
    aliases: [],
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '多数咳嗽会自己好。' }] }],
    sources: ['CN_G409'],
    related: [],
    review: { status: 'demo', reviewBy: '2028-11-01' },
    publishedOn: '2026-08-01',
    updatedOn: '2026-08-02',
    ...changes,
  }
}

/** Has every kind of block; its see-a-doctor block stands late, its sources are cited out of order. */
export const richArticle: Article = makeArticle({
  slug: 'fever',
  title: '宝宝发烧了，先看精神，再看度数',
  summary: '能喝水、愿意玩，可以先在家照看；精神差，度数不高也要看医生。',
  topics: ['daily-care', 'feeding'],
  domains: ['motor'],
  aliases: ['发热', '高烧'],
  sources: ['CN_G409', 'NHS', 'CN_PHS2017'],
  related: ['febrile-seizure'],
  cover: 'washing-hands',
  review: { status: 'reviewed', reviewer: '示范医生', reviewedOn: '2026-10-12', reviewBy: '2028-10-12' },
  publishedOn: '2026-09-01',
  updatedOn: '2026-11-01',
  body: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '发烧是身体在' },
        { type: 'text', text: '对付病菌', bold: true },
        { type: 'text', text: '，', italic: true },
        { type: 'text', text: '不一定要马上退。' },
        { type: 'cite', source: 'NHS' },
        { type: 'break' },
        { type: 'text', text: '拿不准时打 ' },
        { type: 'phone', number: '12320', children: [{ type: 'text', text: '12320' }] },
        { type: 'text', text: '，或看' },
        {
          type: 'reference',
          to: { kind: 'article', slug: 'febrile-seizure' },
          children: [{ type: 'text', text: '发烧时抽搐' }],
        },
        { type: 'text', text: '。更多见' },
        { type: 'link', url: 'https://www.nhs.uk/', children: [{ type: 'text', text: '英国国民保健署' }] },
        { type: 'text', text: '。' },
      ],
    },
    { type: 'heading', level: 2, children: [{ type: 'text', text: '现在可以做什么' }] },
    {
      type: 'list',
      ordered: true,
      items: [
        {
          children: [
            { type: 'text', text: '测一次体温，记下时间。' },
            { type: 'cite', source: 'CN_G409' },
          ],
        },
        {
          children: [{ type: 'text', text: '多给水或奶。' }],
          list: {
            type: 'list',
            ordered: false,
            items: [
              {
                children: [
                  { type: 'text', text: '少量多次。' },
                  { type: 'cite', source: 'NHS' },
                ],
              },
            ],
          },
        },
      ],
    },
    {
      type: 'steps',
      title: '腋下测温',
      items: [{ title: '擦干', text: '先擦干腋窝的汗。' }, { text: '夹紧，等满 5 分钟。' }],
    },
    {
      type: 'table',
      caption: '体温怎么看',
      head: ['腋温', '说法'],
      rows: [
        ['37.3–38 ℃', '低热'],
        ['39 ℃ 以上', '高热'],
      ],
    },
    { type: 'heading', level: 3, children: [{ type: 'text', text: '退烧药' }] },
    {
      type: 'callout',
      tone: 'warning',
      title: '别混着吃',
      body: [
        { type: 'paragraph', children: [{ type: 'text', text: '两种退烧药不要一起吃。' }] },
        { type: 'list', ordered: false, items: [{ children: [{ type: 'text', text: '不满 2 个月不自行用药。' }] }] },
      ],
    },
    {
      type: 'callout',
      tone: 'differs',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: '国内按腋温，国外常按肛温。' }] }],
    },
    {
      type: 'doctor',
      urgency: 'emergency',
      signs: ['不满 3 个月，腋温 38 ℃ 以上', '抽搐，或叫不醒'],
      action: '马上去医院，来不及就打 120。',
    },
    { type: 'heading', level: 2, children: [{ type: 'text', text: '现在可以做什么' }] },
    {
      type: 'activity',
      title: '湿毛巾变小船',
      minutes: 5,
      ages: { minMonths: 12, maxMonths: 36 },
      materials: ['温水', '小毛巾'],
      steps: ['让他摸摸温温的毛巾。', '一起擦擦手心。'],
      safety: '不用酒精，不用冰水。',
    },
    { type: 'figure', media: 'washing-hands', caption: '用流动的水' },
    { type: 'player', media: 'lullaby', title: '摇篮曲', transcript: '月儿明，风儿静。' },
    { type: 'quote', children: [{ type: 'text', text: '孩子的精神，比温度计更会说话。' }] },
    { type: 'divider' },
    { type: 'doctor', urgency: 'soon', signs: ['发烧超过 3 天'] },
  ],
})
