import { join } from 'node:path'
import sharp from 'sharp'
import type { Library } from './library-format/library.ts'
import { typeOfUpload } from './library-format/media.ts'

/** Width and height in pixels of the library's pictures, by key, as shown: turned by their EXIF orientation. */
export async function measureMedia(
  library: Library,
  folder: string,
): Promise<Map<string, { width: number; height: number }>> {
  const pictures = library.media.filter(({ upload }) => typeOfUpload(upload)?.kind === 'image')
  const measured = pictures.map(async ({ key, upload }) => {
    const { autoOrient } = await sharp(join(folder, upload)).metadata()
    return [key, { width: autoOrient.width, height: autoOrient.height }] as const
  })
  return new Map(await Promise.all(measured))
}
