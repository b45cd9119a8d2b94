import { z } from 'zod'
import { type Carriers, usualCarriers } from '#domain/carriers/carriers.ts'
import { only } from '../permission.ts'
import { oneLine } from '../returns/inputs.ts'
import type { Setting, SettingReads } from '../settings/ports.ts'

/** Who sets by whom parcels come back: those who answer for the papers and what they cost. */
export const setsCarriers = only('manager', 'admin')

const line = oneLine(200)

/** Wider than what is allowed: the domain says at which bound it is too much. */
export const carriers = z.strictObject({
  names: z.array(line).max(100).readonly(),
  merchant: line.nullable(),
  customer: line.nullable(),
  hint: z.strictObject({ fr: z.string().trim().min(1).max(500).nullable(), en: z.string().trim().min(1).max(500).nullable() }),
})

const kept = z.object({ carriers: carriers.partial().default({}), why: z.string().nullable().default(null) })

/** A version's carriers, with why; as usual where nothing was ever set. */
export function carriersIn(setting: Pick<Setting, 'content'> | undefined): { carriers: Carriers; why: string | null } {
  const { carriers, why } = kept.parse(setting?.content ?? {})
  return { carriers: { ...usualCarriers, ...carriers }, why }
}

/** By whom parcels come back now. */
export const carriersNow = async (reads: Pick<SettingReads, 'setting'>): Promise<Carriers> =>
  carriersIn(await reads.setting('carriers')).carriers

export const carrierParts = ['names', 'merchant', 'customer', 'hint_fr', 'hint_en'] as const
export type CarrierChange = { part: (typeof carrierParts)[number]; before: string | null; after: string | null }

/** What differs between two versions, part by part; null is none. */
export function carrierChanges(before: Carriers, after: Carriers): CarrierChange[] {
  const [was, is] = [said(before), said(after)]
  return carrierParts.map((part) => ({ part, before: was[part], after: is[part] })).filter((one) => one.before !== one.after)
}

const said = ({ names, merchant, customer, hint }: Carriers): Record<CarrierChange['part'], string | null> => ({
  names: names.join(', '),
  merchant,
  customer,
  hint_fr: hint.fr,
  hint_en: hint.en,
})
