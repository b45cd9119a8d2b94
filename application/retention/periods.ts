import { z } from 'zod'
import { type Periods, retentionNames, usualPeriods } from '#domain/retention/retention.ts'
import type { Setting, SettingReads } from '../settings/ports.ts'

/** Wider than what is allowed: the domain says at which bound it is too little or too much. */
const months = z.int().min(0).max(9999).nullable()

export const periods = z.strictObject({ words: months, evidence: months, addresses: months, statements: months } satisfies Record<
  keyof Periods,
  typeof months
>)

const kept = z.object({ periods: periods.partial().default({}), why: z.string().nullable().default(null) })

/** A version's periods, with why; what it does not say is kept for as long as usual. */
export function periodsIn(setting: Pick<Setting, 'content'> | undefined): { periods: Periods; why: string | null } {
  const { periods, why } = kept.parse(setting?.content ?? {})
  return { periods: { ...usualPeriods, ...periods }, why }
}

/** For how long everything is kept now. */
export const keptFor = async (reads: Pick<SettingReads, 'setting'>): Promise<Periods> => periodsIn(await reads.setting('retention')).periods

export type PeriodChange = { class: keyof Periods; before: number | null; after: number | null }

export const periodChanges = (before: Periods, after: Periods): PeriodChange[] =>
  retentionNames.map((name) => ({ class: name, before: before[name], after: after[name] })).filter((one) => one.before !== one.after)
