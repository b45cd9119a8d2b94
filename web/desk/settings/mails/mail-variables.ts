import type { T } from '../../../ui/words/use-t.ts'
import type { Names } from '../variables/in-words.ts'

/** What the texts of mails may leave to the case, as the catalogue calls it. */
export const mailVariables = [
  'number',
  'due',
  'order',
  'who',
  'count',
  'amount',
  'contract',
  'at',
  'days',
  'until',
  'article',
  'text',
  'what',
  'subject',
  'by',
  'late',
  'near',
  'named',
  'lapsed',
  'failed',
  'parcel',
  'on',
  'brand',
  'name',
  'why',
  'to',
] as const

/** What each is called on the page. */
export const mailNames = (t: T): Names => Object.fromEntries(mailVariables.map((name) => [name, t(`mails.variable.${name}`)]))
