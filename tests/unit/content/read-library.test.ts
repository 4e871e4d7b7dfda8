import { describe, expect, test } from 'vitest'
import { readLibrary } from '../../../content/read-library.ts'
import { type Changes, libraryFolder } from './library-folder.ts'

const ARTICLE = 'articles/first-food.md'
const LECTURES = 'demo/lectures.yaml'
const swap = (from: string, to: string) => (right: string) => right.replace(from, to)

test('a right library has no problems, and every object its file', () => {
  const { library, problems } = readLibrary(libraryFolder())
  expect(problems).toEqual([])
  expect(library.articles).toEqual([
    {
      file: ARTICLE,
      slug: 'first-food',
      title: '第一口',
      summary: '满 6 个月。',
      concern: 'nutrition',
      topics: ['feeding'],
      domains: [],
      ages: { minMonths: 6, maxMonths: 12 },
      aliases: [],
      sources: ['NHS'],
      related: [],
      reviewBy: '2028-11-01',
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: '满 6 个月。' },
            { type: 'cite', source: 'NHS' },
          ],
        },
      ],
    },
  ])
  expect(library.sources[0]).toMatchObject({ key: 'NHS', note: '须核对', file: 'sources.yaml' })
  expect(library.topics.map(({ key, taxonomy, order }) => [key, taxonomy, order])).toEqual([
    ['feeding', 'guidance', 1],
    ['nutrition', 'concern', 1],
    ['physical', 'domain', 1],
  ])
})

describe('each mistake is named by file, line and what to do', () => {
  test.each<[string, Changes, string, number, string]>([
    [
      'an unknown topic',
      { [ARTICLE]: swap('[feeding]', '[feedingg]') },
      ARTICLE,
      5,
      '没有 key 为 feedingg 的主题（guidance）。你是不是想写 feeding？',
    ],
    [
      'a topic of another taxonomy',
      { [ARTICLE]: swap('[feeding]', '[feeding, nutrition]') },
      ARTICLE,
      5,
      'nutrition 是问题领域（concern），这里要写指导内容（guidance）。',
    ],
    [
      'an unknown concern',
      { [ARTICLE]: swap('concern: nutrition', 'concern: food') },
      ARTICLE,
      4,
      '没有 key 为 food 的主题（concern）。可以写的有：nutrition。',
    ],
    [
      'ages the wrong way round',
      { [ARTICLE]: swap('[6, 12]', '[12, 6]') },
      ARTICLE,
      6,
      '「ages」：起始月龄应小于结束月龄。',
    ],
    [
      'ages beyond 36 months',
      { [ARTICLE]: swap('[6, 12]', '[6, 40]') },
      ARTICLE,
      6,
      '「ages.maxMonths」：结束月龄最多 36。',
    ],
    ['ages that are no pair', { [ARTICLE]: swap('[6, 12]', '6') }, ARTICLE, 6, '「ages」：月龄应写成 [6, 12] 这样。'],
    ['a missing field', { [ARTICLE]: swap('reviewBy: 2028-11-01\n', '') }, ARTICLE, 2, '「reviewBy」没有写。请补上。'],
    [
      'a mistyped field',
      { 'sources.yaml': swap('note:', 'notee:') },
      'sources.yaml',
      7,
      '没有「notee」这一项。你是不是想写 note？',
    ],
    [
      'a day that does not exist',
      { [ARTICLE]: swap('2028-11-01', '2028-13-01') },
      ARTICLE,
      8,
      '「reviewBy」：日期应写成 2026-11-22 这样。',
    ],
    [
      'a title that is too long',
      { [ARTICLE]: swap('第一口', '长'.repeat(41)) },
      ARTICLE,
      2,
      '「title」：标题最多 40 个字（现在 41 个）。',
    ],
    [
      'a search word that says something',
      { [ARTICLE]: swap('ages:', `aliases: [辅食, ${'多喝水'.repeat(7)}]\nages:`) },
      ARTICLE,
      6,
      '「aliases[2]」：“别的说法”是搜索用的短词，每个最多 20 个字；要说的话写进正文（现在 21 个）。',
    ],
    [
      'too many search words',
      {
        [ARTICLE]: swap(
          'ages:',
          `aliases: [${Array.from({ length: 21 }, (_, index) => `词${index}`).join(', ')}]\nages:`,
        ),
      },
      ARTICLE,
      6,
      '「aliases」：“别的说法”最多 20 个。',
    ],
    [
      'a number where text belongs',
      { 'settings.yaml': swap("'120'", '120') },
      'settings.yaml',
      6,
      "「emergency[1].phone」应是文字，请加引号：'120'。",
    ],
    [
      'a word outside a fixed list',
      { 'curricula/all.yaml': swap('families', 'familes') },
      'curricula/all.yaml',
      3,
      '「audience」只能是 families、grandparents、care-workers、trainers。你是不是想写 families？',
    ],
    [
      'an unknown source',
      { [ARTICLE]: swap('sources: [NHS]', 'sources: [NHS, NSH]') },
      ARTICLE,
      7,
      '没有 key 为 NSH 的来源。请改成已有的，或先在 sources.yaml 里加上它。',
    ],
    [
      'a source cited but not listed',
      { [ARTICLE]: (right) => `${right}\n另见。:cite[WHO]\n` },
      ARTICLE,
      13,
      '正文引用了 WHO，但资料的 sources 里没有它。请把 WHO 加到 sources。',
    ],
    [
      'a source listed twice',
      { [ARTICLE]: swap('sources: [NHS]', 'sources: [NHS, NHS]') },
      ARTICLE,
      7,
      'sources 里 NHS 写了两次。请删掉一个。',
    ],
    [
      'a key given twice',
      { 'sources.yaml': swap('key: WHO', 'key: NHS'), 'schedules/meals.yaml': null },
      'sources.yaml',
      8,
      'key NHS 已经用在 sources.yaml:1。每一项要有自己的 key，请改掉一个。',
    ],
    [
      'an unknown related article',
      { [ARTICLE]: swap('reviewBy', 'related: [second-food]\nreviewBy') },
      ARTICLE,
      8,
      '没有 slug 为 second-food 的文章。请改成已有的，或先在 articles 里加上它。',
    ],
    [
      'an article related to itself',
      { [ARTICLE]: swap('reviewBy', 'related: [first-food]\nreviewBy') },
      ARTICLE,
      8,
      '不能把文章自己列为相关文章。请删掉它。',
    ],
    [
      'an unknown cover',
      { [ARTICLE]: swap('reviewBy', 'cover: bowll\nreviewBy') },
      ARTICLE,
      8,
      '没有 key 为 bowll 的媒体文件。你是不是想写 bowl？',
    ],
    [
      'a link to a page that does not exist',
      { 'lessons/spoon.md': swap('article:first-food', 'article:first-foods') },
      'lessons/spoon.md',
      10,
      '没有 slug 为 first-foods 的文章。你是不是想写 first-food？',
    ],
    [
      'a link to a lecture without a page',
      { [LECTURES]: swap('approved', 'draft'), 'lessons/spoon.md': swap('article:first-food', 'lecture:first-class') },
      'lessons/spoon.md',
      10,
      '讲座 first-class 不公开，没有页面。请去掉这个链接。',
    ],
    [
      'an unknown picture',
      { [ARTICLE]: (right) => `${right}\n![](plate)\n` },
      ARTICLE,
      13,
      '没有 key 为 plate 的媒体文件。请改成已有的，或先在 media.yaml 里加上它。',
    ],
    [
      'a picture in a player',
      { [ARTICLE]: (right) => `${right}\n:::player{media=bowl title="a"}\nb\n:::\n` },
      ARTICLE,
      13,
      'bowl 是图片。请写成 ![](bowl "说明")。',
    ],
    [
      'an upload that is not there',
      { 'media/bowl.png': null },
      'media.yaml',
      1,
      '没有 media/bowl.png 这个文件。请放进去，或改成 media 里有的文件名。',
    ],
    [
      'an upload that nobody listed',
      { 'media/cup.png': 'x' },
      'media/cup.png',
      1,
      'media.yaml 里没有登记 media/cup.png。请在那里写上它的 key、file 和 alt（给看不见图的人的说明），或删掉它。',
    ],
    [
      'an unknown lesson',
      { 'courses/food.yaml': swap('[spoon]', '[spoon, fork-and-knife]') },
      'courses/food.yaml',
      6,
      '没有 slug 为 fork-and-knife 的课。请改成已有的，或先在 lessons 里加上它。',
    ],
    [
      'a lesson without a course',
      {
        'lessons/extra.md':
          '---\ntitle: 多\nsummary: 多。\nminutes: 5\nkeyPoints: [多]\nsources: [NHS]\nreviewBy: 2028-11-01\n---\n多。\n',
      },
      'lessons/extra.md',
      1,
      '没有课程收录这节课。请把 extra 加到一门课程的 lessons 里。',
    ],
    [
      'a lesson in two courses',
      {
        'courses/more.yaml':
          'title: 又\nsummary: 又。\nages: [6, 12]\ntopics: [feeding]\nobjectives: [会]\nlessons: [spoon]\n',
      },
      'courses/more.yaml',
      6,
      '课 spoon 已经在 courses/food.yaml 里。一节课只能属于一门课程，请从其中一门删掉它。',
    ],
    [
      'an unknown course',
      { 'curricula/all.yaml': swap('[food]', '[food, foood]') },
      'curricula/all.yaml',
      4,
      '没有 slug 为 foood 的课程。你是不是想写 food？',
    ],
    [
      'an unknown region',
      { 'demo/venues.yaml': swap("'9901'", "'9902'") },
      'demo/venues.yaml',
      4,
      '没有代码为 9902 的区域。请改成已有的，或先在 demo/regions.yaml 里加上它。',
    ],
    [
      'a region without a parent',
      { 'demo/regions.yaml': swap(", parent: '99'", '') },
      'demo/regions.yaml',
      2,
      '省以下的区域要写上级 parent。请补上上级的代码。',
    ],
    [
      'a region below an equal one',
      { 'demo/regions.yaml': (right) => `${right}- { code: '9902', name: 又一市, level: city, parent: '9901' }\n` },
      'demo/regions.yaml',
      3,
      '上级 9901 的级别不比它高。请改成真正的上级。',
    ],
    [
      'a word outside the vocabulary',
      { 'demo/venues.yaml': swap('儿童之家', '儿童之') },
      'demo/venues.yaml',
      3,
      '词表 vocabulary.yaml 的 venueTypes 里没有「儿童之」。你是不是想写 儿童之家？',
    ],
    [
      'an unknown venue',
      { [LECTURES]: swap('venue: home', 'venue: house') },
      LECTURES,
      10,
      '没有 slug 为 house 的场地。请改成已有的，或先在 demo/venues.yaml 里加上它。',
    ],
    [
      'an unknown room',
      { [LECTURES]: swap('room: 大厅', 'room: 小厅') },
      LECTURES,
      11,
      '示范之家没有叫「小厅」的房间。那里有：大厅。',
    ],
    [
      'more seats than the room has',
      { [LECTURES]: swap('capacity: 20', 'capacity: 21') },
      LECTURES,
      15,
      '名额 21 超过了「大厅」能坐的 20 人。请减少名额，或换一个房间。',
    ],
    [
      'an unknown trainer',
      { [LECTURES]: swap('trainer: jia', 'trainer: yi') },
      LECTURES,
      12,
      '没有 slug 为 yi 的讲师。请改成已有的，或先在 demo/trainers.yaml 里加上它。',
    ],
    [
      'a cancelled lecture without a reason',
      { [LECTURES]: swap('approved', 'cancelled') },
      LECTURES,
      5,
      '取消的讲座要写原因 cancelledBecause，报了名的家庭会看到它。',
    ],
    [
      'a time of day that is none',
      { [LECTURES]: swap("'09:30'", "'9:30'") },
      LECTURES,
      7,
      "「at」：时间应写成 '09:30' 这样。",
    ],
    [
      'broken Markdown',
      { [ARTICLE]: (right) => `${right}\n# 标题\n` },
      ARTICLE,
      13,
      '正文里不能有一级标题 #，它是页面自己的标题。请写成 ##。',
    ],
    [
      'no text',
      { [ARTICLE]: swap('\n满 6 个月。:cite[NHS]\n', '') },
      ARTICLE,
      10,
      '没有正文。请在第二行 --- 下面写上正文。',
    ],
    [
      'no front matter',
      { [ARTICLE]: '满 6 个月。\n' },
      ARTICLE,
      1,
      '文件开头要有两行 --- 夹着的资料（title、summary 等），正文写在它下面。',
    ],
    [
      'a key written twice in YAML',
      { [ARTICLE]: swap('concern:', 'title: 又\nconcern:') },
      ARTICLE,
      4,
      'YAML 写法有误：同一个名字写了两次，只有一个会生效。请删掉其中一个。',
    ],
    [
      'a tab in YAML',
      { 'curricula/all.yaml': swap('courses: [food]', 'courses:\n\t- food') },
      'curricula/all.yaml',
      5,
      'YAML 写法有误：缩进用了制表符（Tab）。请改成空格。',
    ],
    [
      'a byte order mark',
      { [ARTICLE]: (right) => `\uFEFF${right}` },
      ARTICLE,
      1,
      '文件开头有看不见的 BOM 记号。请另存为不带 BOM 的 UTF-8。',
    ],
    [
      'Windows line ends',
      { [ARTICLE]: (right) => right.replaceAll('\n', '\r\n') },
      ARTICLE,
      1,
      '换行是 Windows 的 CRLF。请在编辑器里把换行改成 LF 再保存。',
    ],
    [
      'not UTF-8',
      { [ARTICLE]: new Uint8Array([0x61, 0x0a, 0xc4, 0xe3]) },
      ARTICLE,
      2,
      '文件不是 UTF-8 编码，文字会变成乱码。请用编辑器另存为 UTF-8（不带 BOM）。',
    ],
    ['an empty file', { [ARTICLE]: '\n' }, ARTICLE, 1, '文件是空的。请写上内容，或删掉它。'],
    [
      'a file of nothing but a comment',
      { 'demo/accounts.yaml': '# 无\n' },
      'demo/accounts.yaml',
      1,
      '文件是空的。请写上内容，或删掉它。',
    ],
    [
      'a name that is no slug',
      { 'articles/Second_Food.md': 'x' },
      'articles/Second_Food.md',
      1,
      '文件名「Second_Food」不能用作网址。只能用小写字母、数字和连字符，最多 80 个，例如 baby-fever.md。',
    ],
    [
      'a file of another kind',
      { 'articles/notes.txt': 'x' },
      'articles/notes.txt',
      1,
      'articles 里只能放 .md 文件。请移走它，或改它的后缀。',
    ],
    [
      'a file that nobody reads',
      { 'setings.yaml': 'a: b\n' },
      'setings.yaml',
      1,
      '内容库不认识「setings.yaml」，不会读它。请改成 README 里的名字，或移走它。',
    ],
    ['a missing register', { 'settings.yaml': null }, 'settings.yaml', 1, '缺少这个文件。请按 README 的格式补上。'],
  ])('%s', (_, changes, file, line, message) => {
    const { problems } = readLibrary(libraryFolder(changes))
    expect(problems.filter((problem) => problem.file === file)[0]).toEqual({ file, line, message })
    expect(problems.filter((problem) => problem.file === file)).toHaveLength(1)
  })
})

test('a broken article is not also reported by those who point to it', () => {
  const { library, problems } = readLibrary(libraryFolder({ [ARTICLE]: swap('title: 第一口', 'title: 1') }))
  expect(problems).toEqual([{ file: ARTICLE, line: 2, message: "「title」应是文字，请加引号：'1'。" }])
  expect(library.articles).toEqual([])
})

test('problems are sorted by file and line', () => {
  const { problems } = readLibrary(
    libraryFolder({
      [LECTURES]: (right) => right.replace('venue: home', 'venue: x').replace('trainer: jia', 'trainer: y'),
      [ARTICLE]: swap('[feeding]', '[x]'),
    }),
  )
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    `${ARTICLE}:5`,
    `${LECTURES}:10`,
    `${LECTURES}:12`,
  ])
})

test('a folder that is not there is refused', () => {
  expect(() => readLibrary('/no/such/folder')).toThrow('找不到内容库文件夹「/no/such/folder」。请检查路径。')
})
