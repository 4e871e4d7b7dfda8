/** A label or help text of the admin panel in its two languages. */
export function say(zh: string, en: string): { zh: string; en: string } {
  return { zh, en }
}

/** Groups of the menu, by the work that is done there. */
export const MENU = {
  content: say('内容', 'Content'),
  evidence: say('来源与时间表', 'Sources and schedules'),
  review: say('审核', 'Review'),
  search: say('搜索', 'Search'),
  lectures: say('讲座', 'Lectures'),
  places: say('场地与讲师', 'Venues and trainers'),
  system: say('账号与设置', 'Accounts and settings'),
}
