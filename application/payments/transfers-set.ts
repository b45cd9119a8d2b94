import { z } from 'zod'
import { readIban } from '#domain/money/iban.ts'
import type { Debtor } from '#domain/money/payment-file.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { only } from '../permission.ts'
import { oneLine } from '../returns/inputs.ts'
import type { Setting } from '../settings/ports.ts'

/** Who sets from which account transfers leave and how much one person sends alone: not those who only make them. */
export const setsTransfers = only('manager')

/** A bank identifier (ISO 9362) has eight signs or eleven. */
const bic = z
  .string()
  .trim()
  .toUpperCase()
  .max(20)
  .transform((text) => text.replaceAll(/\s/g, ''))

export const transfers = z.strictObject({
  name: oneLine(70),
  iban: z.string().trim().min(1).max(60),
  bic: bic.nullable(),
  limit: z
    .int()
    .min(0)
    .max(100_000_000)
    .meta({ description: 'Minor units: what one person sends alone within a day, one file or several' }),
})

export type Transfers = Debtor & { limit: number }

const kept = z.object({ transfers: z.object({ name: z.string(), iban: z.string(), bic: z.string().nullable(), limit: z.number() }) })

/** A version's account and limit; undefined where nothing was ever set. */
export const transfersIn = (setting: Pick<Setting, 'content'> | undefined): Transfers | undefined =>
  kept.safeParse(setting?.content ?? {}).data?.transfers

/** As they are kept, or what is wrong with them. */
export function readTransfers({ iban: written, ...rest }: z.output<typeof transfers>): Transfers | Refusal {
  const iban = readIban(written)
  if (isRefusal(iban)) return iban
  if (rest.bic !== null && !/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(rest.bic))
    return refuse('invalid', 'bic_malformed', {}, 'bic')
  return { ...rest, iban }
}

/** Which parts differ, in codes: the log repeats no account number. */
export const transferChanges = (before: Transfers | undefined, after: Transfers): { part: keyof Transfers }[] =>
  (['name', 'iban', 'bic', 'limit'] as const).filter((part) => before?.[part] !== after[part]).map((part) => ({ part }))
