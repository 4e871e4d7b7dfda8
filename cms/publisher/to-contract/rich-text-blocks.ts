import type { Block, Body, Callout } from '../../../content/contract/body.ts'
import { type Names, type Relation, requiredName, Unpublishable } from './names.ts'

type Fields = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(text).filter(Boolean) : [])
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])
const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)
const optional = <Name extends string>(name: Name, value: unknown): { [Key in Name]?: string } =>
  (text(value) ? { [name]: text(value) } : {}) as { [Key in Name]?: string }

/** A block inside the editor's text, by its stored fields. What is missing or odd is found by the contract's schema afterwards. */
export function blockFromFields(fields: Fields, names: Names, body: (state: unknown) => Body): Block {
  switch (fields['blockType']) {
    case 'callout':
      return {
        type: 'callout',
        tone: fields['tone'] as Callout['tone'],
        ...optional('title', fields['title']),
        body: body(fields['body']) as Callout['body'],
      }
    case 'doctor':
      return {
        type: 'doctor',
        urgency: fields['urgency'] as 'emergency' | 'today' | 'soon',
        signs: texts(fields['signs']),
        ...optional('action', fields['action']),
      }
    case 'activity':
      return {
        type: 'activity',
        title: text(fields['title']),
        minutes: number(fields['minutes']),
        ages: { minMonths: number(fields['minMonths']), maxMonths: number(fields['maxMonths']) },
        materials: texts(fields['materials']),
        steps: texts(fields['steps']),
        ...optional('safety', fields['safety']),
      }
    case 'steps':
      return {
        type: 'steps',
        ...optional('title', fields['title']),
        items: rows(fields['items']).map((item) => ({ ...optional('title', item['title']), text: text(item['text']) })),
      }
    case 'figure':
      return {
        type: 'figure',
        media: requiredName(names, 'media', fields['media'] as Relation, '图片'),
        ...optional('caption', fields['caption']),
      }
    case 'dataTable':
      return {
        type: 'table',
        ...optional('caption', fields['caption']),
        head: cells(fields['head']),
        rows: rows(fields['rows']).map((row) => cells(row['cells'])),
      }
    case 'player':
      return {
        type: 'player',
        media: requiredName(names, 'media', fields['media'] as Relation, '音频或视频'),
        title: text(fields['title']),
        transcript: text(fields['transcript']),
      }
    case 'quiz':
      return {
        type: 'quiz',
        questions: rows(fields['questions']).map((question) => ({
          question: text(question['question']),
          options: rows(question['options']).map((option) => ({
            text: text(option['text']),
            correct: option['correct'] === true,
          })),
          explanation: text(question['explanation']),
        })),
      }
    default:
      throw new Unpublishable(`正文里有网站不认识的内容块（${text(fields['blockType'])}）`)
  }
}

/** Cells keep their place, so an empty one stays. */
const cells = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : [])
