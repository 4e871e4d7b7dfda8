/**
 * Who wrote a text, by id: everyone who changed it since it was last signed off. Kept in each version, so that a
 * restored version knows its writers. A reviewer among them may not sign it off.
 */
export type Authors = readonly string[]

/** @param isSignedOff whether the text that is being changed carries a valid sign-off: its writers have been reviewed */
export function authorsAfterEdit(authors: Authors, isSignedOff: boolean, editor: string): Authors {
  return unique(isSignedOff ? [editor] : [...authors, editor])
}

/** The writers of the restored version wrote what is there now, signed off once or not; who restored it answers too. */
export function authorsAfterRestoringVersion(restored: Authors, editor: string): Authors {
  return unique([...restored, editor])
}

/**
 * The words of a copy are by those who wrote what was copied; who copied them answers too.
 * @param original of what was copied; none for a text that is no copy
 * @param maker undefined for the server itself
 */
export function authorsOfCopy(original: Authors, maker: string | undefined): Authors {
  return unique(maker === undefined ? original : [...original, maker])
}

export function isAuthor(authors: Authors, person: string): boolean {
  return authors.includes(person)
}

function unique(ids: readonly string[]): Authors {
  return [...new Set(ids)]
}
