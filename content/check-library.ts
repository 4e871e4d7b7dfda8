import { join } from 'node:path'
import { type Library, MissingFolder, type Problem, readLibrary } from './read-library.ts'

/** One line a problem, `file:line  message`, and how many there are; or one line of counts by kind. */
function reportLibrary({ library, problems }: { library: Library; problems: readonly Problem[] }): string {
  if (problems.length > 0) {
    const lines = problems.map(({ file, line, message }) => `${file}:${line}  ${message}`)
    return [...lines, `共 ${problems.length} 处要改。`].join('\n')
  }
  const { demo } = library
  const counts: [string, readonly unknown[]][] = [
    ['文章', library.articles],
    ['课', library.lessons],
    ['课程', library.courses],
    ['课程体系', library.curricula],
    ['官方时间表', library.schedules],
    ['来源', library.sources],
    ['主题', library.topics],
    ['同义词', library.synonyms],
    ['媒体文件', library.media],
    ['示范区域', demo.regions],
    ['示范场地', demo.venues],
    ['示范讲师', demo.trainers],
    ['示范讲座', demo.lectures],
    ['示范账号', demo.accounts],
  ]
  return `没有问题。${counts.map(([name, list]) => `${name} ${list.length}`).join('，')}。`
}

if (import.meta.main) {
  try {
    const result = readLibrary(process.argv[2] ?? join(import.meta.dirname, 'library'))
    console.log(reportLibrary(result))
    process.exitCode = result.problems.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof MissingFolder)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
