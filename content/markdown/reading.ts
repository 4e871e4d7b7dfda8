import type { Node } from 'unist'

/** A mistake in a text: where, and what to write instead. */
export interface LineProblem {
  /** Counted from 1. */
  line: number
  message: string
}

/** One text being read: its source for what the syntax tree does not tell, and the mistakes found so far. */
export interface Reading {
  problems: LineProblem[]
  /** The source of a node, or of the part of the text between two of its offsets. */
  sourceOf(node: Node): string
  /** Reports a mistake at the line of a node, or `after` lines below it. */
  report(node: Node, message: string, after?: number): void
}

/** @param firstLine the line of the file on which the text begins */
export function startReading(text: string, firstLine: number): Reading {
  const problems: LineProblem[] = []
  return {
    problems,
    sourceOf: (node) => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
    report(node, message, after = 0) {
      const line = firstLine - 1 + (node.position?.start.line ?? 1) + after
      const isKnown = problems.some((problem) => problem.line === line && problem.message === message)
      if (!isKnown) problems.push({ line, message })
    },
  }
}
