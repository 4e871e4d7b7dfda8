/** A label or help text of the admin panel in its two languages. */
export function say(zh: string, en: string): { zh: string; en: string } {
  return { zh, en }
}

/** Groups of the menu, by the work that is done there. */
export const MENU = {
  content: say('内容', 'Content'),
  search: say('搜索', 'Search'),
  lectures: say('讲座', 'Lectures'),
  places: say('场地与人员', 'Places and people'),
  evidence: say('依据', 'Evidence'),
  system: say('系统', 'System'),
}
