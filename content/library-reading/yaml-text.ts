import { type ErrorCode, isMap, isNode, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml'

export interface YamlText {
  /** Undefined if the text is broken. */
  data: unknown
  /** The line of a value, or of the nearest thing around it that is there. */
  lineOf(path: readonly PropertyKey[]): number
  problems: { line: number; message: string }[]
}

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: '同一个名字写了两次，只有一个会生效。请删掉其中一个。',
  BAD_INDENT: '缩进不对。同一层的内容要对齐，每深一层多 2 个空格。',
  TAB_AS_INDENT: '缩进用了制表符（Tab）。请改成空格。',
  MISSING_CHAR: '少了引号、括号或逗号。请检查这一行和上一行是否成对。',
  BAD_SCALAR_START: '文字以特殊符号开头。请给整段文字加上单引号。',
  BLOCK_AS_IMPLICIT_KEY: '文字里有「冒号加空格」，会被当成名字。请给整段文字加上单引号。',
  MULTILINE_IMPLICIT_KEY: '这一行没有写成「名字: 值」。请检查冒号和它后面的空格。',
  MULTIPLE_DOCS: '中间多了一行 ---。一个文件只能有一份内容，请删掉它。',
  BAD_ALIAS: '文字不能以 * 或 & 开头。请给整段文字加上单引号。',
}

/**
 * Reads YAML 1.2 with the line of everything in it.
 * @param firstLine the line of the file on which the text begins
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true })
  const lineAt = (offset: number) => firstLine - 1 + Math.max(1, lineCounter.linePos(offset).line)
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    message: `YAML 写法有误：${MESSAGES[code] ?? `${message} 请检查缩进、冒号后的空格和引号。`}`,
  }))
  let data: unknown
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 0 })
    } catch {
      problems.push({ line: firstLine, message: `YAML 写法有误：${MESSAGES.BAD_ALIAS}` })
    }
  }
  const contents = document.contents as Node | null
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node = contents
    let offset = node?.range?.[0] ?? 0
    for (const step of path) {
      const pair = isMap(node) ? findPair(node.items, String(step)) : undefined
      const child = pair ? pair.value : hasItems(node) ? node.items[Number(step)] : undefined
      if (!isNode(child)) break
      offset = (pair && isNode(pair.key) ? pair.key : child).range?.[0] ?? offset
      node = child
    }
    return lineAt(offset)
  }
  return {
    data,
    lineOf,
    problems,
  }
}

function findPair(pairs: readonly Pair[], name: string): Pair | undefined {
  return pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === name)
}

function hasItems(node: Node | null): node is Node & { items: unknown[] } {
  return node !== null && !isMap(node) && 'items' in node
}
