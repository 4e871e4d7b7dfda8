import { expect, test } from 'vitest'
import { startArticle } from '../../../../cms/domain/start-article.ts'

test.each([
  ['a guidance topic', { id: 't', taxonomy: 'guidance' }, { minMonths: 6, maxMonths: 12, topics: ['t'] }],
  ['a concern', { id: 't', taxonomy: 'concern' }, { minMonths: 6, maxMonths: 12, concern: 't' }],
])('begins with %s and the ages of the stage', (_name, topic, start) => {
  expect(startArticle(topic, '6-12')).toEqual({ start })
})

test.each([
  ['no topic', undefined, '6-12', 'topic', '没有这个主题，可能已被删除。请回到覆盖情况重新选'],
  ['a domain', { id: 't', taxonomy: 'domain' }, '6-12', 'topic', '没有这个主题，可能已被删除。请回到覆盖情况重新选'],
  ['no stage', { id: 't', taxonomy: 'guidance' }, '6-13', 'stage', '没有这个月龄段，请回到覆盖情况重新选'],
])('refuses %s', (_name, topic, stage, path, message) => {
  expect(startArticle(topic, stage)).toEqual({ issue: { path, message } })
})
