import fs from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

/**
 * For a server that only hands out files: a small page at every former address that sends people on. A page that lies
 * there is left alone. Returns how many were written.
 */
export async function writeFormerPages(payload: Payload, out: string, origin: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'redirects',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  let written = 0
  for (const { from, to } of docs) {
    const file = path.join(out, from, 'index.html')
    const isBelow = path.resolve(file).startsWith(path.resolve(out) + path.sep)
    if (!isBelow || fs.existsSync(file)) continue
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, formerPage(to, origin))
    written += 1
  }
  return written
}

/** @param to a path of the site: lower-case letters, digits, hyphens and slashes */
export function formerPage(to: string, origin: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>这一页换了网址</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${origin}${to}">
</head>
<body>
<p>这一页换了网址，正在打开新的页面。没有反应？<a href="${to}">点这里打开</a>。</p>
</body>
</html>
`
}
