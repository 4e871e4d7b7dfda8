import { placeOf, readAstro } from './place.ts'
import type { Node, Rule } from './rule.ts'

/** A page is its Catalog, its address and what its caller passes: it is rendered to a file long before anyone asks. */
const OF_THE_PAGE: readonly string[] = ['locals', 'params', 'props', 'slots', 'self']
const OF_THE_REQUEST = /^(?:cookies|session|request|clientAddress|rewrite|redirect|isPrerendered|getActionResult)$/
const OF_ASTROS_OWN_BUILD: readonly string[] = ['prerender', 'getStaticPaths', 'partial']
const SET_THE_ANSWER: readonly string[] = [
  // Its status; a file has none.
  'site/src/pages/404.astro',
  // Also rendered while someone waits: its answer says when nothing was found.
  'site/src/pages/search/index.astro',
]
const REACHES_OUT = /\b(?:Date\.now|new Date\(\s*\)|Math\.random|process\.|fetch\(|import\(|globalThis|localStorage)/

/** Pages, layouts and components depend on nothing of a request and nothing of `astro build`. */
export const pages: Rule = {
  create(context) {
    const file = placeOf(context.filename)
    if (!/^site\/src\/(?:pages|layouts|components)\//.test(file)) return {}
    const isAllowed = (name: string): boolean =>
      OF_THE_PAGE.includes(name) || (name === 'response' && SET_THE_ANSWER.includes(file))
    const report = (node: Node, what: string): void =>
      context.report({ node, message: `${what} is not known when a page is written to its file.` })
    return {
      Program(node) {
        if (!file.endsWith('.astro')) return
        const { frontmatter, markup } = readAstro(context.filename)
        // Markup is told once a file, with its frontmatter.
        if (context.sourceCode.text.trim() !== frontmatter.trim()) return
        for (const [text, name = ''] of markup.matchAll(/\bAstro\.(\w+)/g)) if (!isAllowed(name)) report(node, text)
        const [reached] = REACHES_OUT.exec(markup) ?? []
        if (reached !== undefined) report(node, reached)
      },
      ExportNamedDeclaration(node) {
        for (const name of exportedNames(node)) {
          if (OF_ASTROS_OWN_BUILD.includes(name))
            context.report({ node, message: `${name}: our publisher renders, not astro build.` })
        }
      },
      Identifier(node) {
        if (node.name !== 'Astro') return
        const { parent } = node
        const isMember = parent?.type === 'MemberExpression' && parent.object === node && !parent.computed
        const name = isMember && parent.property.type === 'Identifier' ? parent.property.name : undefined
        if (name === undefined || !isAllowed(name)) report(node, `Astro.${name ?? '*'}`)
      },
      MemberExpression({ object, property }) {
        if (object.type !== 'Identifier' || object.name === 'Astro' || property.type !== 'Identifier') return
        if (file.endsWith('.ts') && OF_THE_REQUEST.test(property.name)) report(property, property.name)
      },
      Property(node) {
        if (node.parent?.type !== 'ObjectPattern' || node.key.type !== 'Identifier') return
        if (OF_THE_REQUEST.test(node.key.name)) report(node, node.key.name)
      },
    }
  },
}

type Exported = Extract<Node, { type: 'ExportNamedDeclaration' }>

function exportedNames({ declaration, specifiers }: Exported): string[] {
  const exported = specifiers.map((one) => (one.exported.type === 'Literal' ? one.exported.value : one.exported.name))
  if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name ?? '', ...exported]
  if (declaration?.type !== 'VariableDeclaration') return exported
  return [...declaration.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : '')), ...exported]
}
