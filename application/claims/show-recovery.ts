import { z } from 'zod'
import type { Locale } from '#domain/actor.ts'
import { periodOf, spanOf } from '#domain/figures/period.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { errand } from '../errand.ts'
import { periodInput } from '../figures/show-dashboard.ts'
import type { Streamed } from '../files/read-file.ts'
import { recordAtDoor } from '../log/record.ts'
import { query } from '../query.ts'
import type { Reads } from '../reads.ts'
import { columnsIn, fileKind, type Row, sheetFormats, type Title } from '../sheets/sheet.ts'
import { claimReaders } from './load.ts'
import type { Recovery } from './ports.ts'
import type { RecoveryView } from './view.ts'

type Asked = z.output<z.ZodObject<typeof periodInput>>

/** What came of what was sent to each supplier in a period, by the merchant's own days. */
export const showRecovery = query({
  name: 'show recovery',
  may: claimReaders,
  input: z.strictObject(periodInput),
  async run(asked, look): Promise<RecoveryView> {
    const { from, to, rows } = insist(await recovered(asked, look))
    return { from, to, rows: rows.map((row) => ({ ...withoutAnswered(row), rate: rateOf(row) })) }
  },
})

const withoutAnswered = ({ answered: _answered, ...row }: Recovery): Omit<Recovery, 'answered'> => row
const rateOf = ({ credited, answered }: Recovery): number | null => (answered === 0 ? null : credited / answered)

type Recovered = { from: string; to: string; zone: string; rows: readonly Recovery[] }

async function recovered(
  asked: Asked,
  { reads, now }: { reads: Pick<Reads, 'policies' | 'recovery'>; now: string },
): Promise<Recovered | Refusal> {
  const policy = inForce(await reads.policies(), now)
  if (!policy) return refuse('missing', 'no_policy')
  const { zone } = policy
  const period = periodOf(asked, { zone, now })
  if (isRefusal(period)) return period
  const { from, to } = period
  return { from, to, zone, rows: await reads.recovery({ since: spanOf(from, zone).since, until: spanOf(to, zone).until }) }
}

/** The same as a file. */
export const exportRecovery = errand({
  name: 'export recovery',
  may: claimReaders,
  input: z.strictObject({ ...periodInput, format: z.enum(sheetFormats).default('xlsx') }),
  async run({ format, ...asked }, standing): Promise<Streamed | Refusal> {
    const { world, actor, now } = standing
    const found = await recovered(asked, { reads: world.reads, now })
    if (isRefusal(found)) return found
    const { from, to, zone, rows } = found
    await recordAtDoor(standing, { kind: 'exported', actorId: actor.id, subjectId: null, data: { what: 'claims', format } })
    const { locale } = actor
    const { contentType, ending } = fileKind(format)
    const name = names[locale]
    return {
      content: world.sheets.one({ name, columns: columnsIn(titles, locale), rows: rows.map(rowOf) }, { format, locale, zone }),
      contentType,
      name: `${name}-${from}-${to}.${ending}`,
      inline: false,
    }
  },
})

const names: Readonly<Record<Locale, string>> = { fr: 'recours-fournisseurs', en: 'supplier-recovery' }

const titles: readonly Title[] = [
  { kind: 'text', fr: 'Fournisseur', en: 'Supplier' },
  { kind: 'number', fr: 'Dossiers', en: 'Claims' },
  { kind: 'number', fr: 'Unités', en: 'Units' },
  { kind: 'amount', fr: 'Attendu', en: 'Expected' },
  { kind: 'amount', fr: 'Crédité', en: 'Credited' },
  { kind: 'amount', fr: 'Refusé', en: 'Refused' },
  { kind: 'amount', fr: 'En attente', en: 'Open' },
  { kind: 'share', fr: 'Taux de recouvrement', en: 'Recovery rate' },
  { kind: 'text', fr: 'Devise', en: 'Currency' },
]

const rowOf = (row: Recovery): Row => {
  const sum = (amount: number) => ({ amount, currency: row.currency })
  const { supplier, claims, units, expected, credited, refused, open, currency } = row
  return [supplier, claims, units, sum(expected), sum(credited), sum(refused), sum(open), rateOf(row), currency]
}
