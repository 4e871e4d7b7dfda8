import { describe, expect, test } from 'vitest'
import { parseBody } from '../../../../content/markdown/parse-body.ts'

const text = (value: string) => ({ type: 'text', text: value })
const bold = (value: string) => ({ type: 'text', text: value, bold: true })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })

describe('what the subset says', () => {
  test.each<[string, string, object[]]>([
    [
      'a time stays text',
      '早上9:30到10:00，比例1:3，a:b，:kg',
      [paragraph(text('早上9:30到10:00，比例1:3，a:b，:kg'))],
    ],
    ['a range with tildes stays text', '6~8个月，9~12个月', [paragraph(text('6~8个月，9~12个月'))]],
    [
      'an address stays text',
      '见 https://a.cn/b 和 www.a.cn、a@b.cn',
      [paragraph(text('见 https://a.cn/b 和 www.a.cn、a@b.cn'))],
    ],
    ['bold around Chinese brackets', '**「先听」**再问', [paragraph(bold('「先听」'), text('再问'))]],
    ['bold and italic', '**a *b***', [paragraph(bold('a'), text(' '), { ...bold('b'), italic: true })]],
    ['a line end between Chinese characters is nothing', '今天\n明天', [paragraph(text('今天明天'))]],
    ['a line end between Latin words is a space', 'one\ntwo', [paragraph(text('one two'))]],
    [
      'a line end after a reference',
      '第一句。:cite[A]\n第二句。',
      [paragraph(text('第一句。'), { type: 'cite', source: 'A' }, text('第二句。'))],
    ],
    ['a break', '一\\\n二', [paragraph(text('一'), { type: 'break' }, text('二'))]],
    ['full-width spaces before a paragraph', '　　宝宝', [paragraph(text('宝宝'))]],
    ['a telephone', '[120](tel:120)', [paragraph({ type: 'phone', number: '120', children: [text('120')] })]],
    [
      'a page',
      '[发烧](article:fever)',
      [paragraph({ type: 'reference', to: { kind: 'article', slug: 'fever' }, children: [text('发烧')] })],
    ],
    ['a picture', '![](hand-washing "先打湿")', [{ type: 'figure', media: 'hand-washing', caption: '先打湿' }]],
    [
      'a table with its name',
      'Table: 吃多少\n\n| 月龄 | 量 |\n|---|---|\n| 6 | 少\\|多 |',
      [{ type: 'table', caption: '吃多少', head: ['月龄', '量'], rows: [['6', '少|多']] }],
    ],
    [
      'a list below an entry',
      '1. 一\n   - 二',
      [
        {
          type: 'list',
          ordered: true,
          items: [
            { children: [text('一')], list: { type: 'list', ordered: false, items: [{ children: [text('二')] }] } },
          ],
        },
      ],
    ],
    [
      'a see-a-doctor block',
      ':::doctor{urgency=emergency}\n- 抽搐\n\n马上打 120。\n:::',
      [{ type: 'doctor', urgency: 'emergency', signs: ['抽搐'], action: '马上打 120。' }],
    ],
    [
      'an activity',
      ':::activity{title="藏猫猫" minutes=5 from=6 to=12}\n- 手帕\n\n1. 挡住脸。\n\n安全：不要盖脸。\n:::',
      [
        {
          type: 'activity',
          title: '藏猫猫',
          minutes: 5,
          ages: { minMonths: 6, maxMonths: 12 },
          materials: ['手帕'],
          steps: ['挡住脸。'],
          safety: '不要盖脸。',
        },
      ],
    ],
    [
      'steps',
      ':::steps{title="洗手"}\n1. **打湿** 用流动的水。\n2. 抹洗手液。\n:::',
      [{ type: 'steps', title: '洗手', items: [{ title: '打湿', text: '用流动的水。' }, { text: '抹洗手液。' }] }],
    ],
    [
      'a quiz',
      ':::quiz\n### 几个月？\n\n- [ ] 3\n- [x] 6\n\n满 6 个月。\n:::',
      [
        {
          type: 'quiz',
          questions: [
            {
              question: '几个月？',
              options: [
                { text: '3', correct: false },
                { text: '6', correct: true },
              ],
              explanation: '满 6 个月。',
            },
          ],
        },
      ],
    ],
    [
      'a player',
      ':::player{media=lullaby title="摇篮曲"}\n睡吧。\n:::',
      [{ type: 'player', media: 'lullaby', title: '摇篮曲', transcript: '睡吧。' }],
    ],
    [
      'a callout',
      ':::callout{tone=differs title="说法不一"}\n国内……\n\n- 一\n:::',
      [
        {
          type: 'callout',
          tone: 'differs',
          title: '说法不一',
          body: [paragraph(text('国内……')), { type: 'list', ordered: false, items: [{ children: [text('一')] }] }],
        },
      ],
    ],
  ])('%s', (_, markdown, body) => {
    expect(parseBody(markdown)).toEqual({ body, problems: [] })
  })
})

describe('what it refuses', () => {
  test.each<[string, string, number, string]>([
    ['a title', '# 发烧', 1, '正文里不能有一级标题 #，它是页面自己的标题。请写成 ##。'],
    ['a fourth level', '一\n\n#### 二', 3, '标题只有 ## 和 ### 两级。请改成其中一种。'],
    ['no space behind #', '##发烧', 1, '# 后面要空一格。请写成 ## 标题 或 ### 标题。'],
    [
      'a heading by underline',
      '文字\n---',
      1,
      '文字下面紧跟 --- 或 === 会变成标题。标题请写成 ## 标题；要分隔线，请在 --- 前空一行。',
    ],
    ['a link in a heading', '## [a](article:b)', 1, '标题里只能有文字、加粗和斜体。请把链接、来源和换行移到正文里。'],
    ['HTML', '一\n\n<b>粗</b>', 3, '不支持 HTML。请去掉 <…> 标签；要显示小于号，写成 \\<。'],
    ['a comment', '<!-- 记得改 -->', 1, '不支持 HTML。请去掉 <…> 标签和 <!-- 注释 -->，用约定的 Markdown 写。'],
    ['code', '```\na\n```', 1, '不支持代码块。如果是正文，请去掉行首的 4 个空格或 ``` 。'],
    [
      'stars without a partner',
      '一\n**二',
      2,
      '这里的 ** 没有配成对，会原样显示出来。加粗写成 **文字**，星号里面不留空格；要显示星号，写成 \\*。',
    ],
    ['a web address in angle brackets', '<https://a.cn>', 1, '不支持 <网址>。请写成 [文字](https://…)。'],
    [
      'a script address',
      '[点](javascript:alert)',
      1,
      '链接的地址「javascript:alert」不对。站外写 https://…，站内写 article:slug（或 lesson:、course:、curriculum:、lecture:、venue:、trainer:），电话写 tel:120。',
    ],
    [
      'a reference with two keys',
      '一:cite[A, B]',
      1,
      '来源的写法不对。请写成 :cite[来源的key]，一次一个，方括号里只有 key。',
    ],
    ['a picture in a line', '看![](a)', 1, '图片要单独成段：前后各空一行，写成 ![](图片的key "说明")。'],
    [
      'a break that nobody sees',
      '一  \n二',
      1,
      '行尾有两个空格，会变成看不见的换行。要换行，请在行尾写 \\；不要换行，请删掉空格。',
    ],
    [
      'a list from 3',
      '3. 一',
      1,
      '编号列表要从 1 开始，这里是 3。请改成 1.；如果想接着上面的列表，请去掉中间的内容；如果只是数字，写成 3\\.。',
    ],
    [
      'two paragraphs in an entry',
      '- 一\n\n  二',
      3,
      '列表的一项只能有一段文字，下面最多跟一个缩进的列表。请把别的内容移到列表外面。',
    ],
    ['ticks outside a quiz', '- [x] 一', 1, '带方框的列表只能用在 :::quiz 里。请去掉 [ ] 或 [x]。'],
    ['an aligned table', '| a |\n|:-:|\n| b |', 2, '表格不能指定对齐。请把第二行的冒号去掉，写成 | --- | --- |。'],
    [
      'a ragged table',
      '| a | b |\n|---|---|\n| c |',
      3,
      '这一行有 1 格，表头有 2 格。请补齐或删去；格里的竖线写成 \\|。',
    ],
    ['bold in a table', '| a |\n|---|\n| **b** |', 3, '表格里只能写纯文字。请去掉加粗、斜体、链接、来源和换行。'],
    [
      'an unknown block',
      ':::note\n一\n:::',
      1,
      '没有「note」这种块。可以用的块有：callout、doctor、activity、steps、quiz、player。',
    ],
    [
      'a block without an end',
      '一\n\n:::callout{tone=tip}\n二',
      3,
      ':::callout 没有结束。请在块的末尾单独写一行 :::。',
    ],
    [
      'a block within a block',
      ':::callout{tone=tip}\n一\n\n:::doctor{urgency=soon}\n- 二\n:::',
      1,
      ':::callout 没有结束，里面又开始了 :::doctor。请在后者之前单独写一行 :::。',
    ],
    ['an end without a block', '一\n\n:::', 3, '这里的 ::: 没有对应的开头。请删掉这一行，或在块的开头写 :::块名。'],
    [
      'an unknown attribute',
      ':::callout{tone=tip colour=red}\n一\n:::',
      1,
      ':::callout 没有「colour」这一项。请写成 :::callout{tone=tip title="小提示"}。',
    ],
    [
      'an unknown tone',
      ':::callout{tone=info}\n一\n:::',
      1,
      ':::callout tone（tip、warning 或 differs）没有写，或写得不对。请写成 :::callout{tone=tip title="小提示"}。',
    ],
    [
      'an activity without steps',
      ':::activity{title=a minutes=5 from=6 to=12}\n- 一\n:::',
      1,
      '亲子活动里依次写：材料的 - 列表（可不写）、步骤的 1. 列表、以「安全：」开头的一段（可不写），别的不能有。',
    ],
    [
      'an activity for 12 to 6 months',
      ':::activity{title=a minutes=5 from=12 to=6}\n1. 一\n:::',
      1,
      ':::activity from 和 to（月龄，0-36，from 小于 to）没有写，或写得不对。请写成 :::activity{title="藏猫猫" minutes=5 from=6 to=12}。',
    ],
    [
      'a quiz without a right answer',
      ':::quiz\n### 几？\n\n- [ ] 一\n- [ ] 二\n\n因为。\n:::',
      4,
      '至少要有一个正确答案。请把对的选项写成 - [x]。',
    ],
  ])('%s', (_, markdown, line, message) => {
    expect(parseBody(markdown).problems).toEqual([{ line, message }])
  })

  test('lines are counted from the first line of the text in its file', () => {
    expect(parseBody('一\n\n# 二', 12).problems[0]?.line).toBe(14)
  })
})
