import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readLibrary, type Library } from '../../content/read-library.ts'
import { writeLibrary } from '../../content/write-library.ts'

const PICTURE = join(import.meta.dirname, '..', '..', 'content', 'library', 'media', 'puree-bowl.png')

/** A library of a few files in which everything points to everything, with every block. */
const FILES: Readonly<Record<string, string>> = {
  'settings.yaml': `siteName: 小苗圃
publisher: 小县妇联
about: [为小县的家长而写。]
contacts:
  - { name: 小县妇联, phone: 0000-0000000, note: 编的号码 }
emergency:
  - { name: 急救, phone: '120' }
`,
  'vocabulary.yaml': `eventTypes: [家长课堂]
venueTypes: [家长学校]
teamRoles: [志愿者]
facilities: [母婴室]
`,
  'topics.yaml': `guidance:
  - { key: feeding, name: 喂养, summary: 吃得对。 }
concern:
  - { key: health, name: 健康, summary: 少生病。 }
domain:
  - { key: motor, name: 运动, summary: 动起来。 }
`,
  'sources.yaml': `- { key: OLD, title: 旧指南, organisation: 卫健委, kind: guideline, language: zh, year: 2013, supersededBy: NEW }
- { key: NEW, title: 新指南, organisation: 卫健委, kind: guideline, language: zh, year: 2022, url: 'https://a.cn/x?y=1', note: 已核对 }
`,
  'synonyms.yaml': '- { key: diarrhoea, words: [拉肚子, 腹泻], note: 家长多说拉肚子 }\n',
  'media.yaml': `- { key: bowl, file: media/bowl.png, alt: 一碗泥糊, focus: { x: 20, y: 80 } }
`,
  'schedules/feeding-2022.yaml': `kind: feeding
version: '2022'
title: 辅食要点
source: NEW
notes: []
meals:
  - { age: 6 个月, frequency: 1 次, amount: 2 勺, texture: 泥糊 }
rule: 每日 4 种
`,
  'articles/first.md': `---
title: 第一篇
summary: 先说答案。
concern: health
topics: [feeding]
domains: [motor]
ages: [0, 12]
aliases: [别的说法]
sources: [NEW, OLD]
related: [second]
cover: bowl
reviewBy: 2028-11-01
---

**先**看*这里*，再看[第二篇](article:second)。:cite[NEW]打[120](tel:120)，见[网页](https://a.cn/b)。

- 一
  1. 甲
- 二

:::callout{tone=differs title="说法不同"}
国内外不一样。:cite[OLD]
:::

:::doctor{urgency=emergency}
- 叫不醒

马上打 120。
:::

:::steps{title="洗手"}
1. **打湿** 用流动的水。
2. 擦干。
:::

![](bowl "一碗")

Table: 表名

| 月龄 | 次数 |
|---|---|
| 6 |  |

---

> 引一句话。
`,
  'articles/second.md': `---
title: 第二篇
summary: 再说答案。
concern: health
topics: [feeding]
ages: [6, 36]
sources: [NEW]
related: [first]
reviewBy: 2028-11-01
publishedOn: 2026-01-02
---

## 小标题

看[第一篇](article:first)和[第一课](lesson:lesson-one)。
`,
  'lessons/lesson-one.md': `---
title: 第一课
summary: 学一点。
minutes: 10
keyPoints: [记住这点]
sources: [NEW]
reviewBy: 2028-11-01
---

见[课程](course:course-one)。

:::activity{title="藏猫猫" minutes=5 from=6 to=12}
- 手帕

1. 挡住脸。

安全：别盖在脸上。
:::

:::quiz
### 几个月？

- [ ] 满 3 个月
- [x] 满 6 个月

满 6 个月。
:::
`,
  'courses/course-one.yaml': `title: 课程一
summary: 一门课。
ages: [6, 12]
topics: [feeding]
objectives: [学完能喂]
lessons: [lesson-one]
`,
  'curricula/for-families.yaml': `title: 给家庭
summary: 一套课。
audience: families
courses: [course-one]
`,
  'demo/settings.yaml': `publisher: 编的县（示范）
contacts:
  - { name: 编的县妇联, phone: 0000-0000001 }
`,
  'demo/regions.yaml': `- { code: '99', name: 小省, level: province }
- { code: '9901', name: 小市, level: city, parent: '99' }
`,
  'demo/venues.yaml': `- slug: school
  name: 小县家长学校
  type: 家长学校
  region: '9901'
  address: 小路 1 号
  position: { latitude: 30.5, longitude: 104.25 }
  rooms: [{ name: 大教室, capacity: 40 }]
  facilities: [母婴室]
`,
  'demo/trainers.yaml': `- slug: jia
  name: 小甲
  role: 志愿者
  introduction: 会讲故事。
  qualifications: [{ name: 证书, issuer: 机构, number: '0001', expires: 2020-01-01 }]
  topics: [feeding]
  languages: [普通话]
  regions: ['9901']
`,
  'demo/lectures.yaml': `- slug: puree
  title: 做一碗肉泥
  summary: 手把手。
  type: 家长课堂
  state: open
  day: 5
  at: '09:30'
  minutes: 90
  signUpClosesDaysBefore: 1
  venue: school
  room: 大教室
  trainer: jia
  ages: [6, 12]
  topics: [feeding]
  capacity: 30
  childrenAttend: false
  outline: [洗, 煮]
  fee: 免费
`,
  'demo/accounts.yaml': `- { email: editor@miaopu.example, name: 小编, roles: [editor], regions: [] }
- { email: admin@miaopu.example, name: 小管, roles: [administrator], regions: ['9901'] }
`,
}

export interface LibraryFolder {
  folder: string
  /** Reads it anew; fails if it has a problem. */
  read: () => Library
  /** Writes a file, or changes the text of one. */
  write: (file: string, change: string | ((text: string) => string)) => void
}

/** A temporary folder with the small library, in the form in which an export writes it. */
export function smallLibrary(): LibraryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'miaopu-library-'))
  const texts = new Map<string, string>()
  const write = (file: string, text: string) => {
    texts.set(file, text)
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const [file, text] of Object.entries(FILES)) write(file, text)
  mkdirSync(join(folder, 'media'))
  copyFileSync(PICTURE, join(folder, 'media', 'bowl.png'))
  const read = () => {
    const { library, problems } = readLibrary(folder)
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    return library
  }
  for (const { path, text } of writeLibrary(read()).files) write(path, text)
  return {
    folder,
    read,
    write: (file, change) => write(file, typeof change === 'string' ? change : change(texts.get(file) ?? '')),
  }
}
