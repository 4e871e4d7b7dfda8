import { BROWSER_GLOBALS, LANGUAGE_GLOBALS, PAGE_GLOBALS } from './globals-allowed.ts'
import { roomOf } from './import-rule.ts'
import { placeOf, readAstro } from './place.ts'
import { ROOMS } from './rooms.ts'
import type { Context, Node, Reference, Rule } from './rule.ts'

/** Rooms that reach for the language alone get now, chance and the world as arguments. */
export const globals: Rule = {
  create(context) {
    const allowed = allowedIn(context)
    if (!allowed) return {}
    const isBrowser = allowed === BROWSER_GLOBALS
    return {
      MetaProperty(node) {
        if (!isBrowser) context.report({ node, message: 'import.meta is out of reach here (lint/rooms).' })
      },
      'Program:exit'() {
        for (const reference of globalReferences(context)) {
          const node = reference.identifier as Node
          if (isType(node)) continue
          const trouble = troubleOf(node, reference.identifier.name, allowed, isBrowser)
          if (trouble !== undefined) context.report({ node, message: trouble })
        }
      },
    }
  },
}

function allowedIn(context: Context): ReadonlySet<string> | undefined {
  const file = placeOf(context.filename)
  const reach = ROOMS[roomOf(file) ?? '']?.reach ?? 'anything'
  if (reach === 'anything') return undefined
  if (reach === 'browser') return BROWSER_GLOBALS
  if (file.endsWith('.astro')) {
    const isFrontmatter = context.sourceCode.text.trim() === readAstro(context.filename).frontmatter.trim()
    return isFrontmatter ? PAGE_GLOBALS : BROWSER_GLOBALS
  }
  return file.startsWith('site/src/pages/') ? PAGE_GLOBALS : LANGUAGE_GLOBALS
}

function globalReferences({ sourceCode }: Context): Reference[] {
  const scope = sourceCode.scopeManager.globalScope
  if (!scope) return []
  const builtIn = scope.variables.filter(({ defs }) => defs.length === 0).flatMap(({ references }) => references)
  return [...scope.through, ...builtIn]
}

/** Types reach for nothing. */
const isType = ({ parent }: Node): boolean =>
  parent !== null && /^TS(?:TypeReference|QualifiedName|TypeQuery|InterfaceHeritage|ClassImplements)$/.test(parent.type)

function troubleOf(node: Node, name: string, allowed: ReadonlySet<string>, isBrowser: boolean): string | undefined {
  if (!allowed.has(name)) return `${name} is out of reach here: hand it in as an argument (lint/rooms).`
  if (isBrowser) return undefined
  if (name === 'Date' && !isPureDate(node)) return 'now is an argument: only a given time makes a Date here.'
  if (name === 'Math' && (!isMember(node) || memberName(node) === 'random')) return 'chance is an argument.'
  return undefined
}

/** `new Date(time)`, `Date.parse`, `Date.UTC`, `x instanceof Date`. */
function isPureDate(node: Node): boolean {
  const { parent } = node
  if (parent?.type === 'NewExpression') return parent.callee === node && parent.arguments.length > 0
  if (parent?.type === 'BinaryExpression') return parent.operator === 'instanceof'
  return isMember(node) && ['parse', 'UTC', 'prototype'].includes(memberName(node) ?? '')
}

const isMember = (node: Node): boolean =>
  node.parent?.type === 'MemberExpression' && node.parent.object === node && !node.parent.computed

const memberName = ({ parent }: Node): string | undefined =>
  parent?.type === 'MemberExpression' && parent.property.type === 'Identifier' ? parent.property.name : undefined
