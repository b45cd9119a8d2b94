import { type Mark, marksIn } from '#domain/search/marks.ts'

const AROUND = 50

export type Excerpt = { text: string; /** Where it has what was typed. */ marks: readonly Mark[] }

/** The words around the first of those that were typed, or how a text begins where it has none of them. */
export function excerpt(text: string, typed: string): Excerpt {
  const whole = text.replaceAll(/\s+/g, ' ').trim()
  const [first] = marksIn(whole, typed)
  const from = onSign(whole, Math.max(0, (first?.from ?? 0) - AROUND))
  const to = onSign(whole, from + 2 * AROUND)
  const shown = `${from > 0 ? '…' : ''}${whole.slice(from, to)}${to < whole.length ? '…' : ''}`
  return { text: shown, marks: marksIn(shown, typed) }
}

/** Never between the two halves of one sign. */
const onSign = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at)
