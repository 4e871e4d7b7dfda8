import { type CollectionBeforeOperationHook, MissingFile } from 'payload'
import { withoutFileFacts } from '../domain/picture-change.ts'

const LONGEST_STEM = 80

/**
 * Gives every upload of a person a file name that no other has. Payload names the sizes of a picture by its name without
 * the ending, and takes away what is there: `a.jpg` would replace the sizes of `a.png`, also when it is refused later.
 * What a request says of the file itself is left aside. The library's own import keeps its names.
 */
export const ownFileName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' || !req.user) return args
  // Else Payload would fetch one from wherever the request says.
  if (!req.file) throw new MissingFile(req.t)
  req.context['uploadName'] = req.file.name
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(req.file.name) ?? []
  req.file.name = `${stem.slice(0, LONGEST_STEM)}-${crypto.randomUUID().slice(0, 8)}${ending}`
  const { data } = args as { data?: Readonly<Record<string, unknown>> }
  return data ? ({ ...args, data: withoutFileFacts(data) } as typeof args) : args
}
