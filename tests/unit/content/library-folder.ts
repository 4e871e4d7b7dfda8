import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A small library without a mistake. */
const RIGHT: Record<string, string | Uint8Array> = {
  'settings.yaml':
    "siteName: 苗圃\npublisher: 示范\nabout: [示范]\ncontacts: []\nemergency:\n  - { name: 急救, phone: '120' }\n",
  'vocabulary.yaml':
    'eventTypes: [家长课堂, 一对一咨询]\nvenueTypes: [儿童之家]\nteamRoles: [专家]\nfacilities: [母婴室]\n',
  'topics.yaml': `guidance:
  - { key: feeding, name: 科学喂养, summary: 吃得够。 }
concern:
  - { key: nutrition, name: 营养, summary: 怎么吃。 }
domain:
  - { key: physical, name: 身体发育, summary: 长高。 }
`,
  'sources.yaml': `- key: NHS
  title: NHS pages
  organisation: NHS
  kind: advice
  language: en
  year: 2024
  note: 须核对
- key: WHO
  title: WHO pages
  organisation: WHO
  kind: guideline
  language: en
  year: 2023
`,
  'synonyms.yaml': '- { key: diarrhoea, words: [拉肚子, 腹泻], note: 家长多说拉肚子 }\n',
  'media.yaml': '- { key: bowl, file: media/bowl.png, alt: 一碗糊 }\n',
  'media/bowl.png': 'not looked into',
  'articles/first-food.md': `---
title: 第一口
summary: 满 6 个月。
concern: nutrition
topics: [feeding]
ages: [6, 12]
sources: [NHS]
reviewBy: 2028-11-01
---

满 6 个月。:cite[NHS]
`,
  'lessons/spoon.md': `---
title: 勺子
summary: 怎么喂。
minutes: 5
keyPoints: [慢慢来]
sources: [NHS]
reviewBy: 2028-11-01
---

慢慢来。见[第一口](article:first-food)。
`,
  'courses/food.yaml':
    'title: 辅食\nsummary: 怎么吃。\nages: [6, 12]\ntopics: [feeding]\nobjectives: [会喂]\nlessons: [spoon]\n',
  'curricula/all.yaml': 'title: 全部\nsummary: 都学。\naudience: families\ncourses: [food]\n',
  'schedules/meals.yaml':
    "kind: feeding\nversion: '2022'\ntitle: 辅食\nsource: WHO\nnotes: []\nmeals:\n  - { age: 6 月龄, frequency: 1 次, amount: 1 勺, texture: 糊 }\nrule: 四种\n",
  'demo/regions.yaml':
    "- { code: '99', name: 示范省, level: province }\n- { code: '9901', name: 示范市, level: city, parent: '99' }\n",
  'demo/venues.yaml':
    "- slug: home\n  name: 示范之家\n  type: 儿童之家\n  region: '9901'\n  address: 示范路 1 号\n  rooms: [{ name: 大厅, capacity: 20 }]\n",
  'demo/trainers.yaml': `- slug: jia
  name: 示范甲
  role: 专家
  introduction: 示范。
  qualifications:
    - { name: 旧证, issuer: 甲, number: 秘-1, expires: 2025-01-01 }
    - { name: 新证, issuer: 甲, number: 秘-2, expires: 2028-01-01 }
  topics: [feeding]
  languages: [普通话]
  regions: ['9901']
`,
  'demo/lectures.yaml': `- slug: first-class
  title: 第一课
  summary: 来听。
  type: 家长课堂
  state: approved
  day: 4
  at: '09:30'
  minutes: 90
  signUpClosesDaysBefore: 1
  venue: home
  room: 大厅
  trainer: jia
  ages: [6, 12]
  topics: [feeding]
  capacity: 20
  childrenAttend: true
  outline: [一, 二]
  fee: 免费
`,
  'demo/accounts.yaml':
    "- { email: jia@miaopu.example, name: 示范甲, roles: [trainer], regions: ['9901'], trainer: jia }\n",
}

/** Changes to the right library by path: a new text, an edit of the right one, or null for no such file. */
export type Changes = Record<string, string | Uint8Array | null | ((right: string) => string)>

/** Writes the small library with some changes into a folder that is removed after the test. */
export function libraryFolder(changes: Changes = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const path of new Set([...Object.keys(RIGHT), ...Object.keys(changes)])) {
    const right = RIGHT[path] ?? ''
    const change = path in changes ? changes[path]! : right
    const content = typeof change === 'function' ? change(String(right)) : change
    if (content === null) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
