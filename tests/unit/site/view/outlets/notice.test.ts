import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../../../factories/catalog.ts'
import { notice } from '../../../../../site/src/view/outlets/notice.ts'
import { articleOutlet, lessonOutlet } from '../../../../../site/src/view/outlets/outlet-text.ts'

const catalog = makeCatalog()
const noticeOf = (text: ReturnType<typeof articleOutlet>): string => (text ? notice(text) : '')

describe('the plain text', () => {
  test('of an article with every kind of block', () => {
    expect(noticeOf(articleOutlet(catalog, 'fever')).split('\n')).toEqual([
      '【宝宝发烧了，先看精神，再看度数】',
      '0–3 岁 · 苗圃',
      '',
      '能喝水、愿意玩，可以先在家照看；精神差，度数不高也要看医生。',
      '',
      '！！出现任何一条，马上去医院或打 120',
      '· 不满 3 个月，腋温 38 ℃ 以上',
      '· 抽搐，或叫不醒',
      '马上去医院，来不及就打 120。',
      '',
      '发烧是身体在对付病菌，不一定要马上退。 拿不准时打 12320，或看发烧时抽搐。更多见英国国民保健署。',
      '',
      '■ 现在可以做什么',
      '',
      '1. 测一次体温，记下时间。',
      '2. 多给水或奶。',
      '　· 少量多次。',
      '',
      '◆ 腋下测温',
      '1. 擦干：先擦干腋窝的汗。',
      '2. 夹紧，等满 5 分钟。',
      '',
      '◆ 体温怎么看',
      '· 37.3–38 ℃：说法 低热',
      '· 39 ℃ 以上：说法 高热',
      '',
      '□ 退烧药',
      '',
      '◆ 别混着吃',
      '两种退烧药不要一起吃。',
      '· 不满 2 个月不自行用药。',
      '',
      '◆ 国内外说法不同',
      '国内按腋温，国外常按肛温。',
      '',
      '■ 现在可以做什么',
      '',
      '◆ 在家做：湿毛巾变小船（12–36 月龄，约 5 分钟）',
      '准备：温水、小毛巾',
      '1. 让他摸摸温温的毛巾。',
      '2. 一起擦擦手心。',
      '安全：不用酒精，不用冰水。',
      '',
      '孩子的精神，比温度计更会说话。',
      '',
      '————————',
      '',
      '！！出现任何一条，约个时间看医生',
      '· 发烧超过 3 天',
      '',
      '■ 紧急时打电话',
      '急救 120，妇女维权 12338',
      '',
      '■ 有事找谁',
      '· 清溪县妇幼保健院（示范），0000-0000000，工作日 8:30–17:00',
      '',
      '■ 文中提到',
      '· 发烧时抽搐：https://miaopu.example/articles/febrile-seizure/',
      '· 英国国民保健署：https://www.nhs.uk/',
      '',
      '■ 来源',
      '1. 《3岁以下婴幼儿健康养育照护指南（试行）》，国家卫生健康委办公厅，国卫办妇幼函〔2022〕409号，2022 年',
      '2. High temperature (fever) in children，NHS，2023 年',
      '3. 《国家基本公共卫生服务规范（第三版）》，国家卫生计生委，2017 年（有效期到 2025 年 12 月 31 日，本页待修订。）',
      '',
      '审核：示范医生，2026 年 10 月 12 日。下次复审：2028 年 10 月 12 日。更新：2026 年 11 月 1 日。由清溪县妇联、清溪县妇幼保健院（示范）编写，不能代替医生。',
      '网页：https://miaopu.example/articles/fever/',
      '',
    ])
  })

  test('of a lesson marks what nobody reviewed yet, has its key points and leaves out the quiz', () => {
    const text = noticeOf(lessonOutlet(catalog, 'complementary-feeding', 'ready-for-solids'))
    expect(text).toContain('※ 示范内容，须经本地专家审核')
    expect(text).toContain('■ 要点\n· 满 6 个月开始\n· 先吃富含铁的泥糊\n')
    expect(text).not.toContain('蜂蜜')
  })

  test('says that its review is overdue', () => {
    expect(noticeOf(lessonOutlet(catalog, 'complementary-feeding', 'allergies'))).toContain(
      '※ 这篇内容应在 2026 年 9 月 1 日 复审，正在等待修订。',
    )
  })
})
