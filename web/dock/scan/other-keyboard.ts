import { isRefusal } from '#domain/refusal.ts'
import { parseRmaNumber } from '#domain/return/rma-number.ts'

/** What a French keyboard makes of the keys that a scanner presses as if it were an American one: by the sign that comes, the sign that was meant. */
const azerty: Readonly<Record<string, string>> = {
  '&': '1',
  é: '2',
  '"': '3',
  "'": '4',
  '(': '5',
  '-': '6',
  è: '7',
  _: '8',
  ç: '9',
  à: '0',
  ')': '-',
  A: 'Q',
  Q: 'A',
  Z: 'W',
  W: 'Z',
  '?': 'M',
  ',': 'M',
}

/**
 * A return's number as it was printed, where the scanner types for another keyboard than the tablet has (« R?Q)éàéè… »): the first thing that
 * goes wrong with a new scanner. Undefined where the text is nothing of the kind.
 */
export function fromOtherKeyboard(text: string): string | undefined {
  if (/\d/.test(text)) return undefined
  const meant = Array.from(text.toUpperCase().replaceAll('É', 'é').replaceAll('È', 'è').replaceAll('Ç', 'ç').replaceAll('À', 'à'))
    .map((sign) => azerty[sign] ?? sign)
    .join('')
  const parsed = parseRmaNumber(meant)
  return isRefusal(parsed) ? undefined : parsed.number
}
