import type { CollectionConfig } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import { deleteContent } from '../access/delete-content.ts'
import { editContent } from '../access/edit-content.ts'
import { editors } from '../access/editors.ts'
import { readContent } from '../access/read-content.ts'
import { staff } from '../access/staff.ts'
import { BODY_BLOCKS } from '../fields/rich-text.ts'
import { capLimit } from '../hooks/cap-limit.ts'
import { checkPublishable } from '../hooks/check-publishable.ts'
import { checkRichText } from '../hooks/check-rich-text.ts'
import { checkChosen, checkShapes } from '../hooks/check-shapes.ts'
import { dateFirstPublication } from '../hooks/date-first-publication.ts'
import { directContentWrite } from '../hooks/direct-content-write.ts'
import { dropEmptyName } from '../hooks/drop-empty-name.ts'
import { guardContent, recordContentDeletion, recordContentStep } from '../hooks/guard-content.ts'
import { keepLinkedFromTrash, refuseWhileLinked } from '../hooks/refuse-while-linked.ts'
import { refuseWhileLive } from '../hooks/refuse-while-live.ts'
import { refuseTrashedVersion } from '../hooks/refuse-trashed-version.ts'
import { stampEditor } from '../hooks/stamp-editor.ts'

/**
 * What all guidance has in common: who may do what, drafts and versions, the workflow on every way in. New for each
 * collection, because Payload completes a config in place.
 */
export const contentDocument = () =>
  ({
    access: {
      admin: staff,
      read: readContent,
      readVersions: contentStaff,
      create: editors,
      update: editContent,
      delete: deleteContent,
      unlock: editors,
    },
    trash: true,
    // For the checks while writing, which look at a form as it would be stored.
    custom: { blocks: BODY_BLOCKS },
    versions: {
      // Drafts save themselves; every version is kept, because sign-offs refer to them.
      drafts: {
        autosave: { interval: 2000, showSaveDraftButton: true },
        schedulePublish: { timeFormat: 'HH:mm', timeIntervals: 5 },
      },
      maxPerDoc: 0,
    },
    defaultSort: '-updatedAt',
    hooks: {
      beforeOperation: [capLimit, refuseTrashedVersion, directContentWrite, checkShapes],
      beforeValidate: [checkChosen, checkRichText(BODY_BLOCKS)],
      beforeChange: [
        keepLinkedFromTrash,
        guardContent,
        dropEmptyName,
        stampEditor,
        dateFirstPublication,
        checkPublishable,
      ],
      afterChange: [recordContentStep],
      beforeDelete: [refuseWhileLive, refuseWhileLinked],
      afterDelete: [recordContentDeletion],
    },
  }) satisfies Partial<CollectionConfig>
