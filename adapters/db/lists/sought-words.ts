import type { NearWord } from './near-words.ts'

/** Words that stand in half of all messages find nothing; they are asked for where nothing else is. */
const common = new Set(
  `a ai and are as at au aux avec avez avons be bien bonjour bonsoir but by can ce cela ces cet cette ci comme cordialement dans de des do
   du elle en est et eu for from has have hello hi il ils in is it je jour la le les leur lui ma mais me merci mes moi mon my ne nos not notre nous of
   on ont or ou où our par pas please plus pour qu que qui regards sa salutations se ses si sont sur thank thanks that the this to un une vos
   votre vous was we with you your`.split(/\s+/),
)

const MOST_WORDS = 5

/** Of each word: what names are found by (`people.found_by`), and the words that messages may have in its place. */
type Sought = { keys: readonly (readonly string[])[]; said: readonly (readonly string[])[]; exact: readonly string[] }

/** The words that find, the rarest first. */
export function soughtWords(found: readonly NearWord[]): Sought {
  const rare = found.filter(({ word }) => !common.has(word))
  const words = (rare.length > 0 ? rare : found)
    .toSorted((a, b) => a.said.length - b.said.length || b.word.length - a.word.length)
    .slice(0, MOST_WORDS)
  return {
    keys: words.map(({ begins, near }) => [begins, ...near]),
    said: words.map(({ said }) => said),
    exact: words.map(({ word }) => word),
  }
}
