import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { clauseBehind, refusalReasons } from '#domain/return/grounds.ts'
import type { Say } from '../../../ui/format/duration.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { Locale } from '../../../ui/words/locale.ts'
import type { UnitGroup } from './unit-groups.ts'

type Told = {
  line: Pick<LineView, 'wanted'>
  view: Pick<ReturnView, 'status' | 'resolutions' | 'legalBasis'>
  /** All units of the line stand so: their number goes without saying. */
  alone: boolean
}
type Speaker = Say & { locale: Locale }

/** Where some units stand, in words: what comes of them is what is owed or was given, else what was wanted. */
export function fateWords({ fate, units: all }: Pick<UnitGroup, 'fate' | 'units'>, { line, view, alone }: Told, t: Speaker): string {
  const units = alone ? 0 : all.length
  const given = view.resolutions.find(({ state, unitIds }) => state !== 'void' && all.some(({ id }) => unitIds.includes(id)))
  const kind = t(`words.resolution.${given?.kind ?? line.wanted}`).toLocaleLowerCase(t.locale)
  if (fate === 'granted' && view.legalBasis === 'withdrawal')
    return t(view.status === 'approved' ? 'return.fate.granted.withdrawal' : 'return.fate.granted.sent', { kind, units })
  if (fate === 'granted') return t(given ? 'return.fate.granted.early' : 'return.fate.granted', { kind, units })
  // Who can still post the parcel must leave these out.
  if (fate === 'rejected' && view.status === 'approved') return t('return.fate.rejected.out', { units })
  return t(`return.fate.${fate}`, { kind, units })
}

/** One of our reasons, in words; a deduction's was written by whoever judged. */
export const reasonWords = (reason: string, t: Say): string => (isReason(reason) ? t(`words.refusal.${reason}` as Key) : reason)

/** What a refusal names (`isGround`): one of our reasons, with the clause it rests on, or a clause alone, whichever way the dock gave it. */
export function groundOf({ clause, reason }: Pick<UnitGroup, 'clause' | 'reason'>, checks: LineView['assessment']['checks']) {
  if (reason === null || isReason(reason)) return { reason, clause: clause ?? (reason && clauseBehind(reason, checks)) }
  return { reason: null, clause: clause ?? reason }
}

const isReason = (reason: string): boolean => (refusalReasons as readonly string[]).includes(reason)
