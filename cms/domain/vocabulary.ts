/** The field's lists in its own words; the same as content/library/vocabulary.yaml, which a test compares. */

export const EVENT_TYPES = [
  '家庭教育讲座',
  '健康讲座',
  '育儿沙龙',
  '亲子活动',
  '亲子游戏',
  '亲子阅读',
  '家长课堂',
  '养育课堂',
  '技能实操指导课堂',
  '一对一咨询',
  '入户指导/家访',
  '宣传咨询',
  '养育指导评估',
  '生长发育测评',
] as const

/** Of one family only: never listed publicly. */
export const PRIVATE_EVENT_TYPES: readonly string[] = ['一对一咨询', '入户指导/家访']

export const VENUE_TYPES = [
  '家长学校',
  '妇女儿童活动中心',
  '家庭教育指导服务站',
  '妇女之家',
  '儿童之家',
  '儿童快乐家园',
  '亲子活动中心',
  '早教基地',
  '有托班的幼儿园',
  '儿童早期发展服务中心',
  '孕妇学校',
  '妇幼保健机构',
  '社区卫生服务中心/站',
  '社区托育服务点',
  '婴幼儿照护指导中心',
  '母婴室/爱心妈妈小屋',
] as const

export const TEAM_ROLES = [
  '家庭教育专职工作者',
  '专家',
  '志愿者',
  '妇联执委',
  '社区(村)儿童主任',
  '五老',
  '儿童保健医生',
  '育婴员',
  '保育员',
  '卫生保健员',
] as const

export const FACILITIES = [
  '母婴室',
  '无障碍通道',
  '电梯',
  '推车可进',
  '爬行垫',
  '儿童厕位',
  '饮用水',
  '停车位',
  '空调',
] as const
