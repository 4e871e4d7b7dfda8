import type { CollectionConfig, ImageSize } from 'payload'
import { editors } from '../access/editors.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { staff } from '../access/staff.ts'
import { ACCEPTED_TYPES, MOST_MEGABYTES } from '../domain/upload.ts'
import { isKey } from '../domain/names.ts'
import { keyField } from '../fields/names.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { nameUpload } from '../hooks/name-upload.ts'
import { ownFileName } from '../hooks/own-file-name.ts'
import { refuseEmptyFile } from '../hooks/refuse-empty-file.ts'
import { keepShownPictures, refuseWhileShown } from '../hooks/refuse-while-shown.ts'
import { refuseWhileUsed } from '../hooks/refuse-while-used.ts'

/** Widths in pixels; a picture that is narrower is not enlarged. */
const WIDTHS = [480, 960, 1600]

const LONGEST_ALT = 200

/** Largest upload. */
export const UPLOAD_BYTES = MOST_MEGABYTES * 1_000_000

/** Pictures, sound and film. */
export function mediaIn(folder: string): CollectionConfig {
  return {
    slug: 'media',
    labels: { singular: say('图片与音视频', 'Media'), plural: say('图片与音视频', 'Media') },
    admin: {
      group: MENU.content,
      hidden: shownTo('editor', 'administrator'),
      useAsTitle: 'alt',
      defaultColumns: ['filename', 'alt', 'mimeType', 'updatedAt'],
      listSearchableFields: ['alt', 'key', 'filename', 'credit'],
      description: say(
        '图片、音频和视频。每一个都要有替代文字。',
        'Pictures, sound and film, each with alternative text.',
      ),
    },
    access: {
      admin: staff,
      // Families read the files themselves, from the site: an entry may belong to a draft.
      read: staff,
      readVersions: nobody,
      create: editors,
      update: editors,
      delete: editors,
      unlock: editors,
    },
    disableDuplicate: true,
    hooks: {
      beforeOperation: [capLimit, refuseEmptyFile, ownFileName, refuseWhileShown],
      beforeValidate: [nameUpload],
      beforeDelete: [
        keepShownPictures,
        refuseWhileUsed(
          { collection: 'articles', fields: ['cover'], what: '篇文章' },
          { collection: 'courses', fields: ['cover'], what: '门课程' },
          { collection: 'trainers', fields: ['portrait'], what: '位讲师' },
        ),
      ],
    },
    upload: {
      staticDir: folder,
      mimeTypes: [...ACCEPTED_TYPES],
      focalPoint: true,
      adminThumbnail: 'w480',
      imageSizes: WIDTHS.map(webpOfWidth),
      pasteURL: false,
      // No entry gets another file: a new picture is a new entry.
      hideRemoveFile: true,
    },
    fields: [
      {
        name: 'alt',
        type: 'text',
        required: true,
        maxLength: LONGEST_ALT,
        label: say('替代文字', 'Alternative text'),
        validate: (value: unknown) => {
          if (typeof value !== 'string' || value.trim() === '') return '请写替代文字：看不见图片的人靠它知道图里是什么'
          return value.length <= LONGEST_ALT ? true : `替代文字最多 ${LONGEST_ALT} 个字`
        },
        admin: {
          description: say(
            '图里有什么、说明什么，一句话。看不见图片的人靠它，搜索也靠它。',
            'What the picture shows, in one sentence, for those who cannot see it.',
          ),
        },
      },
      { name: 'credit', type: 'text', label: say('作者或来源', 'Credit') },
      { ...keyField('tummy-time'), validate: emptyOrKey },
    ],
  }
}

function webpOfWidth(width: number): ImageSize {
  return {
    name: `w${width}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'webp', options: { quality: 78 } },
  }
}

/** Left empty it is given one after the file, see `nameUpload`. */
const emptyOrKey = (value: unknown): true | string =>
  value === undefined || value === null || value === '' || (typeof value === 'string' && isKey(value))
    ? true
    : '请用字母、数字、下划线和连字符，例如 tummy-time（最多 80 个字符）；也可以留空，由系统来取'
