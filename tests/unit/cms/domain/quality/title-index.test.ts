import { describe, expect, it } from 'vitest'
import { TitleIndex } from '../../../../../cms/domain/quality/title-index.ts'
import { areAlike, bareTitle } from '../../../../../cms/domain/quality/title-likeness.ts'

const TITLES = [
  '宝宝发烧怎么办',
  '孩子发烧了怎么办',
  '宝宝发烧怎么办！',
  '宝宝咳嗽怎么办',
  '6 个月的辅食',
  '7 个月的辅食',
  '６个月的辅食',
  '孩子',
  '宝宝',
  '睡',
  '睡吗',
  'ABC 操',
  'abc操',
  '小手指认识五官',
  '小手指认五官',
  '',
]

describe('titles that are like another', () => {
  it.each(TITLES.map((title) => [title]))('%j: the same ones as by comparing it with each', (title) => {
    const titles = new TitleIndex()
    for (const [key, each] of TITLES.entries()) titles.set(String(key), each)
    const expected = TITLES.flatMap((each, key) => {
      const isLike = bareTitle(each) === bareTitle(title) || areAlike(each, title)
      return isLike && bareTitle(each) !== '' ? [String(key)] : []
    })
    expect(titles.like(title).toSorted()).toEqual(expected.toSorted())
  })

  it('a title that changed is found by the new one alone, and one that went not at all', () => {
    const titles = new TitleIndex()
    titles.set('a', '宝宝发烧怎么办')
    titles.set('a', '夜里哭闹怎么办')
    expect([titles.like('孩子发烧怎么办'), titles.like('夜里哭闹')]).toEqual([[], ['a']])
    titles.delete('a')
    expect(titles.like('夜里哭闹')).toEqual([])
  })
})
