import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Effects, Extension, State } from 'micromark-util-types'
import type { Node } from 'unist'

/** A reference to a source, `:cite[KEY]`, as it stands in the syntax tree. */
export interface CiteNode extends Node {
  type: 'cite'
  source: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    cite: CiteNode
  }
  interface RootContentMap {
    cite: CiteNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    cite: 'cite'
    citeMarker: 'citeMarker'
    citeSource: 'citeSource'
  }
}

const OPENING = [...':cite['].map((character) => character.charCodeAt(0))
const COLON = 58
const CLOSING = 93

function isKeyCharacter(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9_-]/.test(String.fromCharCode(code))
}

/**
 * The tokenizer of `:cite[KEY]`. Exactly this is a reference; every other colon in a line is text, so that 9:30,
 * 1:3 or a:b need no care. (The text directives of remark-directive would take all of them.)
 */
export function citeSyntax(): Extension {
  return { text: { [COLON]: { name: 'cite', tokenize: tokenizeCite } } }
}

function tokenizeCite(effects: Effects, ok: State, nok: State): State {
  let at = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('cite')
    effects.enter('citeMarker')
    return opening(code)
  }
  function opening(code: Code): State | undefined {
    if (code !== OPENING[at]) return nok(code)
    effects.consume(code)
    at += 1
    return at < OPENING.length ? opening : beforeSource
  }
  function beforeSource(code: Code): State | undefined {
    if (!isKeyCharacter(code)) return nok(code)
    effects.exit('citeMarker')
    effects.enter('citeSource')
    return source(code)
  }
  function source(code: Code): State | undefined {
    if (isKeyCharacter(code)) {
      effects.consume(code)
      return source
    }
    if (code !== CLOSING) return nok(code)
    effects.exit('citeSource')
    effects.enter('citeMarker')
    effects.consume(code)
    effects.exit('citeMarker')
    effects.exit('cite')
    return ok
  }
}

/** Turns the tokens of `citeSyntax` into `CiteNode`s. */
export function citeFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      cite(token) {
        this.enter({ type: 'cite', source: '' }, token)
      },
      citeSource(token) {
        ;(this.stack.at(-1) as unknown as CiteNode).source = this.sliceSerialize(token)
      },
    },
    exit: {
      cite(token) {
        this.exit(token)
      },
    },
  }
}
