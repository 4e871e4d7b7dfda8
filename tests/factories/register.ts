import type { Schedule } from '../../content/contract/schedule.ts'
import type { Settings } from '../../content/contract/settings.ts'
import type { Source } from '../../content/contract/source.ts'
import type { Topic } from '../../content/contract/topic.ts'

export const settings: Settings = {
  siteName: '苗圃',
  publisher: '清溪县妇联、清溪县妇幼保健院（示范）',
  about: ['苗圃是清溪县（示范）为 0–3 岁孩子的家庭办的育儿指导平台。'],
  contacts: [{ name: '清溪县妇幼保健院（示范）', phone: '0000-0000000', note: '工作日 8:30–17:00' }],
  emergency: [
    { name: '急救', phone: '120' },
    { name: '妇女维权', phone: '12338' },
  ],
}

export const topics: Topic[] = [
  { key: 'feeding', taxonomy: 'guidance', name: '科学喂养', summary: '吃得够、吃得对。', order: 1 },
  { key: 'daily-care', taxonomy: 'guidance', name: '日常养育照料', summary: '每天的照料。', order: 2 },
  { key: 'companionship', taxonomy: 'guidance', name: '加强亲子沟通陪伴', summary: '专心陪他。', order: 3 },
  { key: 'nutrition', taxonomy: 'concern', name: '营养', summary: '怎么吃长得好。', order: 1 },
  { key: 'health', taxonomy: 'concern', name: '健康', summary: '先看什么、何时就医。', order: 2 },
  { key: 'early-learning', taxonomy: 'concern', name: '早期学习', summary: '玩就是学。', order: 3 },
  { key: 'physical', taxonomy: 'domain', name: '身体发育', summary: '身高、体重。', order: 1 },
  { key: 'motor', taxonomy: 'domain', name: '动作', summary: '从抬头到走路。', order: 2 },
]

export const sources: Source[] = [
  {
    key: 'CN_G409',
    title: '3岁以下婴幼儿健康养育照护指南（试行）',
    organisation: '国家卫生健康委办公厅',
    kind: 'guideline',
    language: 'zh',
    year: 2022,
    documentNumber: '国卫办妇幼函〔2022〕409号',
    url: 'https://www.nhc.gov.cn/',
  },
  {
    key: 'NHS',
    title: 'High temperature (fever) in children',
    organisation: 'NHS',
    kind: 'advice',
    language: 'en',
    year: 2023,
  },
  {
    key: 'CN_PHS2017',
    title: '国家基本公共卫生服务规范（第三版）',
    organisation: '国家卫生计生委',
    kind: 'standard',
    language: 'zh',
    year: 2017,
    validUntil: '2025-12-31',
  },
]

export const schedules: Schedule[] = [
  {
    kind: 'immunisation',
    key: 'immunisation-2021',
    version: '2021',
    title: '国家免疫规划疫苗儿童免疫程序（2021年版）',
    source: 'CN_PHS2017',
    supersededBy: 'immunisation-2026',
    notes: [],
    doses: [
      {
        id: 'MPSV-A-1',
        vaccine: 'A群流脑多糖疫苗',
        abbreviation: 'MPSV-A',
        dose: 1,
        minMonths: 6,
        route: '皮下注射',
        prevents: '流脑',
      },
    ],
  },
  {
    kind: 'immunisation',
    key: 'immunisation-2026',
    version: '2026',
    title: '国家免疫规划疫苗儿童免疫程序及说明（2026年版）',
    source: 'CN_PHS2017',
    inForceFrom: '2026-06-17',
    notes: ['到龄后尽早接种'],
    doses: [
      {
        id: 'HepB-1',
        vaccine: '乙肝疫苗',
        abbreviation: 'HepB',
        dose: 1,
        minMonths: 0,
        route: '肌内注射',
        prevents: '乙型病毒性肝炎',
      },
      {
        id: 'HepB-3',
        vaccine: '乙肝疫苗',
        abbreviation: 'HepB',
        dose: 3,
        minMonths: 6,
        route: '肌内注射',
        prevents: '乙型病毒性肝炎',
      },
      {
        id: 'MPSV-A-1',
        vaccine: 'A群流脑多糖疫苗',
        abbreviation: 'MPSV-A',
        dose: 1,
        minMonths: 6,
        route: '皮下注射',
        prevents: '流脑',
      },
      {
        id: 'JE-2',
        vaccine: '乙脑减毒活疫苗',
        abbreviation: 'JE-L',
        dose: 2,
        minMonths: 24,
        route: '皮下注射',
        prevents: '流行性乙型脑炎',
      },
    ],
  },
  {
    kind: 'health-checks',
    key: 'health-checks-2017',
    version: '2017',
    title: '0～6岁儿童健康管理服务规范',
    source: 'CN_PHS2017',
    notes: [],
    visits: [
      {
        id: '6m',
        name: '6月龄健康管理',
        months: 6,
        when: '6月龄',
        place: '社区卫生服务中心',
        items: ['体格检查', '血常规'],
      },
      { id: '8m', name: '8月龄健康管理', months: 8, when: '8月龄', place: '社区卫生服务中心', items: ['体格检查'] },
    ],
  },
  {
    kind: 'warning-signs',
    key: 'warning-signs-2013',
    version: '2013',
    title: '儿童心理行为发育问题预警征象筛查表',
    source: 'CN_PHS2017',
    notes: ['不是诊断'],
    byAge: [
      { months: 3, signs: ['对很大声音没有反应'] },
      { months: 6, signs: ['不会伸手抓物', '不能扶坐'] },
    ],
  },
  {
    kind: 'feeding',
    key: 'feeding-2022',
    version: '2022',
    title: '6～24月龄婴幼儿辅食添加要点',
    source: 'CN_G409',
    notes: [],
    meals: [{ age: '6～9月龄', frequency: '1～2次', amount: '2～3勺', texture: '稠粥' }],
    rule: '每日不少于4种',
  },
]
