import type { Synonym } from '../../../content/contract/synonym.ts'
import type { Synonym as SynonymDocument } from '../../payload-types.ts'

/** The editors' note stays inside. */
export const toSynonym = (document: SynonymDocument): Synonym => ({ key: document.key, words: document.words })
