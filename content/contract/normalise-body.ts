import type { Block, Body, List, ListItem, TextRun } from './body.ts'
import { normaliseInlines, normaliseText } from './normalise-inlines.ts'

/**
 * The one normal form of a text. Two bodies that a reader cannot tell apart have the same normal form, so that
 * Markdown, the editor and the catalog can be compared byte for byte:
 * - runs of spaces, tabs and line ends are one space; none stands at the beginning or end of a line;
 * - control characters, byte order marks and half surrogates are gone (UTF-8 or HTML cannot carry them);
 * - bold and italic never begin or end with a space, and neighbours with equal marks are one run;
 * - no paragraph, heading, quotation, entry or optional field is empty, no line break begins or ends a block.
 * It never changes a word. Applying it again changes nothing.
 */
export function normaliseBody(body: Body): Body {
  return body.flatMap(normaliseBlock)
}

function normaliseTexts(values: readonly string[]): string[] {
  return values.map(normaliseText).filter((value) => value !== '')
}

function optional<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  const normal = normaliseText(value ?? '')
  return (normal === '' ? {} : { [name]: normal }) as { [Key in Name]?: string }
}

function normaliseList(list: List): List[] {
  const items = list.items.flatMap(normaliseItem)
  return items.length === 0 ? [] : [{ type: 'list', ordered: list.ordered, items }]
}

/** An entry without words gives its place to the entries below it. */
function normaliseItem(item: ListItem): ListItem[] {
  const children = normaliseInlines(item.children)
  const below = item.list ? normaliseList(item.list)[0] : undefined
  if (children.length === 0) return below?.items ?? []
  return [below ? { children, list: below } : { children }]
}

function normaliseBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote': {
      const children = normaliseInlines(block.children)
      return children.length === 0 ? [] : [{ type: block.type, children }]
    }
    case 'heading': {
      const children = normaliseInlines(block.children) as TextRun[]
      return children.length === 0 ? [] : [{ type: 'heading', level: block.level, children }]
    }
    case 'divider':
      return [{ type: 'divider' }]
    case 'list':
      return normaliseList(block)
    case 'callout':
      return [
        {
          type: 'callout',
          tone: block.tone,
          ...optional('title', block.title),
          body: block.body.flatMap(normaliseBlock) as typeof block.body,
        },
      ]
    case 'doctor':
      return [
        {
          type: 'doctor',
          urgency: block.urgency,
          signs: normaliseTexts(block.signs),
          ...optional('action', block.action),
        },
      ]
    case 'activity':
      return [
        {
          type: 'activity',
          title: normaliseText(block.title),
          minutes: block.minutes,
          ages: block.ages,
          materials: normaliseTexts(block.materials),
          steps: normaliseTexts(block.steps),
          ...optional('safety', block.safety),
        },
      ]
    case 'steps':
      return [
        {
          type: 'steps',
          ...optional('title', block.title),
          items: block.items
            .map((item) => ({ ...optional('title', item.title), text: normaliseText(item.text) }))
            .filter((item) => item.title !== undefined || item.text !== ''),
        },
      ]
    case 'figure':
      return [{ type: 'figure', media: block.media, ...optional('caption', block.caption) }]
    case 'table':
      return [
        {
          type: 'table',
          ...optional('caption', block.caption),
          head: block.head.map(normaliseText),
          rows: block.rows.map((row) => row.map(normaliseText)),
        },
      ]
    case 'player':
      return [
        {
          type: 'player',
          media: block.media,
          title: normaliseText(block.title),
          transcript: normaliseText(block.transcript),
        },
      ]
    case 'quiz':
      return [
        {
          type: 'quiz',
          questions: block.questions.map((question) => ({
            question: normaliseText(question.question),
            options: question.options.map((option) => ({ text: normaliseText(option.text), correct: option.correct })),
            explanation: normaliseText(question.explanation),
          })),
        },
      ]
  }
}
