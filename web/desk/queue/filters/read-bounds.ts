import { decimalsOf } from '../../../ui/format/number.ts'
import { parseAmount } from '../../../ui/format/parse-amount.ts'
import type { QueueSearch } from '../queue-search.ts'

type Bounds = { [Name in 'min' | 'max' | 'devise']: QueueSearch[Name] | undefined }

/** The value asked for, in the currency’s units, as it was typed; an empty field is no bound. Undefined where one cannot be read: nothing is filtered then. */
export function readBounds({ min, max }: { min: string; max: string }, currency: string): Bounds | undefined {
  const [least, most] = [read(min, currency), read(max, currency)]
  if (least === undefined || most === undefined) return undefined
  return { min: least ?? undefined, max: most ?? undefined, devise: least === null && most === null ? undefined : currency }
}

function read(text: string, currency: string): number | null | undefined {
  if (text.trim() === '') return null
  const minor = parseAmount(text, currency)
  return minor === undefined ? undefined : minor / 10 ** decimalsOf(currency)
}
