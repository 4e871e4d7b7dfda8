import type { CollectionConfig } from 'payload'
import { readLectureRecords } from '../access/lecture-records.ts'
import { nobody } from '../access/nobody.ts'
import { lectureRunners } from '../access/organizers.ts'
import { staff } from '../access/staff.ts'
import { PICTURE_TYPES } from '../domain/upload.ts'
import { lectureField } from '../fields/relations.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { keepToRunLectures } from '../hooks/keep-to-run-lectures.ts'
import { ownFileName } from '../hooks/own-file-name.ts'
import { refuseEmptyFile } from '../hooks/refuse-empty-file.ts'

/** 总结里的照片: families are on them, so nobody sees them who does not run the lecture. What the camera wrote is left out. */
export function reportPhotosIn(folder: string): CollectionConfig {
  return {
    slug: 'report-photos',
    labels: { singular: say('照片', 'Photo'), plural: say('照片', 'Photos') },
    admin: { group: MENU.lectures, hidden: true, useAsTitle: 'consent' },
    access: {
      admin: staff,
      read: readLectureRecords,
      readVersions: nobody,
      create: lectureRunners,
      update: nobody,
      delete: readLectureRecords,
      unlock: nobody,
    },
    lockDocuments: false,
    disableDuplicate: true,
    hooks: { beforeOperation: [capLimit, refuseEmptyFile, ownFileName], beforeChange: [keepToRunLectures] },
    upload: {
      staticDir: folder,
      mimeTypes: [...PICTURE_TYPES],
      // Written anew, a picture carries no place and no time of its taking.
      formatOptions: { format: 'webp', options: { quality: 80 } },
      resizeOptions: { width: 1600, withoutEnlargement: true },
      crop: false,
      focalPoint: false,
      pasteURL: false,
    },
    fields: [
      lectureField(),
      {
        name: 'consent',
        type: 'text',
        required: true,
        maxLength: 200,
        label: say('谁同意了拍摄和使用', 'Who consented'),
        admin: {
          description: say(
            '例如：到场家长现场口头同意，只用于内部总结。',
            'Such as: all parents present, aloud, for internal use.',
          ),
        },
      },
    ],
  }
}
