import { normalise } from './tokenize.ts'

/**
 * Words that must bring help before any result, and the first thing to do.
 * Figures and steps come from the care facts named with each entry (guidance of WHO, NHS, AAP, AHA 2025 and ERC 2021,
 * all of high confidence); a local expert reads them again before a county goes live.
 */
export interface DangerSign {
  key: string
  /** As a family would type it; compared in normalised form, with spaces left out. */
  words: readonly string[]
  title: string
  steps: readonly string[]
  /** Whom to call, most urgent first. */
  phones: readonly { number: string; name: string }[]
}

/** A list written as one text. */
function split(words: string): string[] {
  return words.split(' ')
}

const AMBULANCE = { number: '120', name: '急救' }

export const DANGER_SIGNS: readonly DangerSign[] = [
  {
    // sf-cpr
    key: 'unconscious',
    words: split('叫不醒 喊不醒 昏迷 昏倒 晕倒 昏厥 没反应 没有反应 失去意识 没意识 心跳停'),
    title: '叫不醒、没有反应',
    steps: [
      '马上打 120，开免提，听指挥。',
      '没有正常呼吸，就按压胸口正中（胸骨下半段），每分钟 100～120 次，每按 30 次吹气 2 次，不停，直到救护车来。',
    ],
    phones: [AMBULANCE],
  },
  {
    // rs-danger, fv-danger
    key: 'breathing',
    words: split(
      '呼吸困难 呼吸费力 呼吸急促 呼吸暂停 喘不上气 喘不过气 透不过气 上不来气 憋气 不呼吸 没呼吸 没有呼吸 没气了 停止呼吸 嘴唇发紫 嘴唇发青 嘴发紫 嘴发青 脸发青 脸发紫 青紫 发绀 胸口凹 胸凹 三凹',
    ),
    title: '呼吸费力、嘴唇发紫',
    steps: [
      '停过呼吸，或嘴唇、脸发紫：马上打 120。',
      '吸气时胸口往里凹、鼻翼扇动、哼哼：马上去急诊。路上抱直，别让他哭闹。',
    ],
    phones: [AMBULANCE],
  },
  {
    // fv-seizure-aid, fv-seizure-120
    key: 'seizure',
    words: split('抽搐 惊厥 抽风 抽筋 痉挛 翻白眼 癫痫 口吐白沫'),
    title: '抽搐（惊厥）',
    steps: [
      '让他侧躺，解开衣领，移开硬东西，看表记时间。不按住，不掐人中，嘴里不塞东西，不喂水和药。',
      '5 分钟还不停、停了又抽、脸发青、停后叫不醒：马上打 120。第一次抽，停了当天也要去医院。',
    ],
    phones: [AMBULANCE],
  },
  {
    // sf-choke-1, sf-choke-2, sf-choke-cough
    key: 'choking',
    words: split('噎住 噎着 噎到 被噎 卡住喉咙 卡喉 卡嗓子 气管异物 异物卡 呛住 窒息 海姆立克 出不了声'),
    title: '噎住了、出不了声',
    steps: [
      '还能咳、能哭：让他自己咳，守着。出不了声：让旁人打 120，马上急救。',
      '不满 1 岁：脸朝下趴在前臂上，头低，拍两肩胛之间 5 下；翻过来，在胸骨下半段用掌根压 5 下；交替做到吐出来。',
      '满 1 岁：先拍背 5 下，再从背后抱住，往里往上冲压上腹部 5 下；交替做到吐出来。',
    ],
    phones: [AMBULANCE],
  },
  {
    // sf-battery, sf-magnet
    key: 'battery',
    words: split('电池 磁珠 磁力珠 磁铁 巴克球 吞磁'),
    title: '吞了电池或磁珠',
    steps: ['怀疑也要马上去能取异物的医院，不等难受了再去。不催吐，不吃东西等它排出来。带上包装或剩下的。'],
    phones: [AMBULANCE],
  },
  {
    // sf-poison
    key: 'poison',
    words: split('误食 中毒 农药 老鼠药 吃错药 误服 喝了洗 喝洗洁精 洁厕 消毒液 喝了酒精'),
    title: '可能吃了有毒的东西',
    steps: ['马上打 120，带上药盒、瓶子去医院。不催吐，不灌牛奶或盐水，除非 120 的医生让这样做。'],
    phones: [AMBULANCE],
  },
  {
    // sf-drown-aid
    key: 'drowning',
    words: split('溺水 淹水 淹了 掉水里 掉进水 落水'),
    title: '溺水',
    steps: [
      '捞上来没有正常呼吸：叫人打 120，先吹 5 口气，再按压 30 次、吹气 2 次，一直做下去。不倒背控水。',
      '醒过来也要去医院。',
    ],
    phones: [AMBULANCE],
  },
  {
    // sf-head-danger
    key: 'head',
    words: split('摔到头 摔头 摔了头 头摔 撞到头 撞头 磕到头 磕头 头着地 后脑勺着地 坠床 掉下床 床上掉 床上摔'),
    title: '摔到头',
    steps: [
      '昏过、抽搐、反复吐、越来越困叫不醒、耳鼻流水流血、走不稳：马上打 120 或去急诊。',
      '不满 1 岁，或从高过自己身高的地方摔下：没事也去医院看。',
    ],
    phones: [AMBULANCE],
  },
  {
    // sf-burn-cool, sf-burn-er
    key: 'burn',
    words: split('烫伤 烫到 烫着 被烫 烧伤 起大泡 触电 电击'),
    title: '烫伤、烧伤',
    steps: [
      '马上用凉的流动自来水冲 20 分钟，边冲边脱衣物，粘住的不撕。不用冰、牙膏、酱油。',
      '面积大打 120。不满 1 岁，伤在脸、手、脚、关节、会阴，起大泡，化学品或电烧伤：冲完一律去医院。',
    ],
    phones: [AMBULANCE],
  },
  {
    // cf-anaphylaxis, vx-danger
    key: 'allergy',
    words: split('过敏性休克 严重过敏 嘴唇肿 嘴肿 脸肿 喉头水肿 全身风团'),
    title: '严重过敏',
    steps: ['嘴脸肿，又喘、反复吐、发软或昏倒：马上打 120。让他平躺、抬高腿；喘的可以坐着。'],
    phones: [AMBULANCE],
  },
  {
    // fv-under3m, fv-danger
    key: 'young-fever',
    words: split('新生儿发烧 新生儿发热 新生儿高烧 月子里发烧 满月发烧 囟门鼓 紫红疹 脖子硬'),
    title: '小月龄发热，或发热有危险信号',
    steps: [
      '不满 3 个月，体温 38 ℃ 或以上：不管精神好不好，马上去医院。',
      '发热又囟门鼓、脖子硬、起压不退的紫红疹：马上去急诊。',
    ],
    phones: [AMBULANCE],
  },
  {
    // ps-ppd
    key: 'self-harm',
    words: split('自杀 不想活 想死 伤害自己 伤害宝宝 伤害孩子 掐死 活不下去'),
    title: '有伤害自己或孩子的念头',
    steps: ['马上打 120，找个人陪着您，别一个人扛。也可以打 12356 心理援助热线。这是病，能治好。'],
    phones: [AMBULANCE, { number: '12356', name: '心理援助' }],
  },
]

/** Every danger sign that a query names, in the order of the list; none for ordinary questions. */
export function dangerSignsIn(query: string): DangerSign[] {
  const text = normalise(query).replaceAll(/[\s\p{P}]/gu, '')
  return DANGER_SIGNS.filter((sign) => sign.words.some((word) => text.includes(normalise(word))))
}
