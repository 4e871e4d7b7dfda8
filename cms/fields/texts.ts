import type { FieldHook, TextareaField, TextField } from 'payload'
import { copyTitle } from '../domain/copy-of-text.ts'
import { say } from './say.ts'

/** 标题, at most 40 characters. */
export function titleField(): TextField {
  return {
    name: 'title',
    type: 'text',
    label: say('标题', 'Title'),
    required: true,
    maxLength: 40,
    hooks: { beforeDuplicate: [nameCopy] },
  }
}

/** Tells the hooks of the collection that this is a copy, too. */
const nameCopy: FieldHook = ({ req, value }) => {
  req.context['isCopy'] = true
  return typeof value === 'string' && value.trim() !== '' ? copyTitle(value) : value
}

/** 摘要, at most 120 characters. */
export function summaryField(): TextareaField {
  return {
    name: 'summary',
    type: 'textarea',
    label: say('摘要', 'Summary'),
    required: true,
    maxLength: 120,
    admin: {
      description: say(
        '一两句话，先把答案说出来，最多 120 个字。列表、搜索结果和分享时都会显示。',
        'One or two sentences with the answer in short, at most 120 characters. Shown in lists and search results.',
      ),
    },
  }
}

/** Several short texts, in order. */
export function textList(
  name: string,
  label: TextField['label'],
  help: ReturnType<typeof say>,
  more: { required?: true; maxRows?: number } = {},
): TextField {
  return { name, type: 'text', hasMany: true, label: label ?? name, admin: { description: help }, ...more } as TextField
}
