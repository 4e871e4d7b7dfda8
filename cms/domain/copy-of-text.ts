const LONGEST_TITLE = 40
const MARK = '（副本）'

/** What a copy of a text is called, within the length of a title. */
export function copyTitle(title: string): string {
  const characters = [...title]
  const room = LONGEST_TITLE - MARK.length
  return characters.length <= room ? `${title}${MARK}` : `${characters.slice(0, room).join('')}${MARK}`
}
