import type { Names } from './in-words.ts'
import './variables.css'

type Piece = { text: string; variable: string | null }

type Props = { pieces: readonly Piece[]; names: Names; /** Of the text; its variables are called in the reader's. */ lang: 'fr' | 'en' }

/** A text with what the case fills in told apart: by its name, and on sight what it would be. */
export const FilledText = ({ pieces, names, lang }: Props) => (
  <span className="filled" lang={lang}>
    {pieces.map(({ text, variable }, nth) =>
      variable === null ? (
        text
      ) : (
        // oxlint-disable-next-line react/no-array-index-key -- pieces have no name and never move
        <span key={nth} className="filled-in" title={names[variable] ?? variable}>
          {text}
        </span>
      ),
    )}
  </span>
)
