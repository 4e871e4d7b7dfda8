const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，新内容写不进去。网站仍是原来的样子；腾出空间后会自动继续发布',
  EDQUOT: '磁盘配额已用完，新内容写不进去。网站仍是原来的样子；增加配额后会自动继续发布',
  EROFS: '网站文件夹变成了只读。网站仍是原来的样子；恢复可写后会自动继续发布',
  EACCES: '没有权限写入网站文件夹。网站仍是原来的样子；改正权限后会自动继续发布',
  EPERM: '没有权限写入网站文件夹。网站仍是原来的样子；改正权限后会自动继续发布',
  EIO: '磁盘读写出错。网站仍是原来的样子；请尽快检查磁盘，好了会自动继续发布',
  EMFILE: '打开的文件太多，暂时写不进去，会自动重试',
  ENFILE: '打开的文件太多，暂时写不进去，会自动重试',
}

/** Why the published folder refuses to be written, for people; undefined for an error that is a page's own. */
export function folderTrouble(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code]
}
