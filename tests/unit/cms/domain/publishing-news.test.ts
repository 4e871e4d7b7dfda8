import { describe, expect, test } from 'vitest'
import { publishingNews, type PublishingState } from '../../../../cms/domain/publishing-news.ts'

const idle: PublishingState = { state: 'idle', revision: 3, published: 3, routes: 240, failures: [], problems: [] }
const failure = { route: '/articles/fever/', reason: 'boom' }
const problem = { collection: 'articles', id: 'a1', title: '发烧', reason: '正文是空的' }

describe('publishingNews', () => {
  test.each([
    ['nothing known yet', undefined, 'busy', '正在启动，稍后就能看到', undefined],
    ['all published', {}, 'fine', '网站已是最新，共 240 页', undefined],
    ['starting', { state: 'starting', published: 0 }, 'busy', '正在启动，稍后就能看到', undefined],
    ['under way', { state: 'publishing', progress: { done: 60, total: 240 } }, 'busy', '正在发布：60 / 240 页', 25],
    ['under way, not yet counted', { state: 'publishing' }, 'busy', '正在发布', undefined],
    ['a change not yet in the files', { published: 2 }, 'busy', '正在发布', undefined],
    ['an empty site', { state: 'publishing', progress: { done: 0, total: 0 } }, 'busy', '正在发布：0 / 0 页', 0],
    ['a page that fails', { failures: [failure] }, 'trouble', '网站已是最新，但有 1 处没有发布成功', undefined],
    ['a full disk', { folder: '磁盘已满', published: 2 }, 'trouble', '新内容写不进去，网站仍是原来的样子', undefined],
    [
      'stopped for good',
      { state: 'broken', reason: 'out of memory' },
      'trouble',
      '发布停了，网站仍是原来的样子。请告诉管理员重新启动',
      undefined,
    ],
  ] satisfies [string, Partial<PublishingState> | undefined, string, string, number | undefined][])(
    '%s',
    (_name, change, tone, headline, percent) => {
      const news = publishingNews(change && { ...idle, ...change })
      expect([news.tone, news.headline, news.percent]).toEqual([tone, headline, percent])
    },
  )

  test('each trouble with what it is about and why, the document to mend among them', () => {
    const { troubles } = publishingNews({
      ...idle,
      failures: [failure],
      problems: [problem],
      folder: '磁盘已满',
      reason: 'late',
    })
    expect(troubles).toEqual([
      { what: '网站文件夹', reason: '磁盘已满' },
      { what: '发烧', reason: '家长看不到这一篇：正文是空的', document: { collection: 'articles', id: 'a1' } },
      { what: '/articles/fever/', reason: '这一页仍是上一次的样子：boom' },
    ])
  })

  test('a reading that failed says that it is tried again', () => {
    expect(publishingNews({ ...idle, reason: 'late' }).troubles).toEqual([
      { what: '发布', reason: '读取内容时出错，会自动重试：late' },
    ])
  })

  test('twenty are listed, the others counted', () => {
    const failures = Array.from({ length: 23 }, (_, index) => ({ route: `/${index}/`, reason: 'boom' }))
    const { troubles, more } = publishingNews({ ...idle, failures })
    expect([troubles.length, more]).toEqual([20, 3])
  })
})
