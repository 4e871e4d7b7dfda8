import type { TextField } from 'payload'
import { isKey, isSlug } from '../domain/names.ts'
import { say } from './say.ts'

/** 网址名: the document's part of its public address; unique. @param options.isKept whether it cannot change once public */
export function slugField(example: string, { isKept = false } = {}): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: say('网址名', 'Slug'),
    required: true,
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: say(
        `网页地址的最后一段，只用小写字母、数字和连字符，例如 ${example}。${
          isKept ? '批准公开以后就不能再改。' : '家长看得到以后最好不改：旧网址会打不开。'
        }`,
        `The last part of the page's address: lower-case letters, digits and hyphens, such as ${example}. ${
          isKept
            ? 'It stays once families may see it.'
            : 'Better not changed once families see it: the old address then opens nothing.'
        }`,
      ),
    },
    // A copy of a text gets one from its title; other copies keep this until somebody thinks of a better one.
    hooks: { beforeDuplicate: [({ value }) => (value ? `${String(value).slice(0, 75)}-copy` : undefined)] },
    validate: (value: unknown) =>
      typeof value === 'string' && isSlug(value)
        ? true
        : `请用小写字母、数字和连字符，例如 ${example}（最多 80 个字符）`,
  }
}

/** 网址名 of a text, filled in from its title while that is typed; its former addresses lead to it. */
export function textSlugField(example: string): TextField {
  const field = slugField(example)
  return {
    ...field,
    admin: {
      ...field.admin,
      description: say(
        `网页地址的最后一段，只用小写字母、数字和连字符，例如 ${example}。发布后改了，打开旧网址的人会转到新网址。`,
        `The last part of the page's address: lower-case letters, digits and hyphens, such as ${example}. Once published, the old address leads to the new one.`,
      ),
      components: { afterInput: ['/admin/editing/SlugFromTitle#SlugFromTitle'] },
    },
  }
}

/** 编号: the stable name of a register entry; unique. */
export function keyField(example: string): TextField {
  return {
    name: 'key',
    type: 'text',
    label: say('编号', 'Key'),
    required: true,
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: say(
        `内容文件用它引用这一条，只用字母、数字、下划线和连字符，例如 ${example}。定下后不要改。`,
        `Library files refer to the entry by it: letters, digits, underscores and hyphens, such as ${example}. Do not change it.`,
      ),
    },
    validate: (value: unknown) =>
      typeof value === 'string' && isKey(value)
        ? true
        : `请用字母、数字、下划线和连字符，例如 ${example}（最多 80 个字符）`,
  }
}
