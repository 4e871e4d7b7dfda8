/** Something wrong with what was entered: where (a field's path) and a sentence in Chinese that says what to do. */
export interface Issue {
  readonly path: string
  readonly message: string
}
