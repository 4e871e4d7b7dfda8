import { importTrouble } from './import-rule.ts'
import { placeOf } from './place.ts'
import type { Node, Rule } from './rule.ts'

/** Every import, re-export, `import()`, `require()`, type import and worker's file goes by the table of rooms. */
export const imports: Rule = {
  create(context) {
    const file = placeOf(context.filename)
    const check = (node: Node, specifier: string | undefined): void => {
      const message = importTrouble(file, specifier)
      if (message !== undefined) context.report({ node, message })
    }
    return {
      // Also a file without imports has a room.
      Program: (node) => check(node, `./${file.split('/').at(-1)}`),
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration(node) {
        if (node.source) check(node, node.source.value)
      },
      ImportExpression: (node) => check(node, textOf(node.source)),
      TSImportType: (node) => check(node, node.source.value),
      TSExternalModuleReference: (node) => check(node, node.expression.value),
      CallExpression(node) {
        const { callee } = node
        if (callee.type === 'Identifier' && callee.name === 'require') check(node, textOf(node.arguments[0]))
      },
      NewExpression(node) {
        const specifier = codeBeside(node.arguments)
        if (specifier !== undefined) check(node, specifier)
      },
    }
  },
}

/** The text of a literal or of a template without gaps. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined
  return node.quasis[0]?.value.cooked ?? undefined
}

/** The file of `new URL('./worker.ts', import.meta.url)`, when it is code. */
function codeBeside(args: readonly Node[]): string | undefined {
  const [first, second] = args
  if (second?.type !== 'MemberExpression' || second.object.type !== 'MetaProperty') return undefined
  const text = textOf(first)
  return text !== undefined && /^\..*\.(?:ts|tsx|js|mjs|astro)$/.test(text) ? text : undefined
}
