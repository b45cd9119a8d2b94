import type { LineView, ReturnView } from '#application/views.ts'
import { refusalReasons } from '#domain/return/grounds.ts'
import type { Say } from '../../../ui/format/duration.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { Locale } from '../../../ui/words/locale.ts'
import type { UnitGroup } from './unit-groups.ts'

type Told = { line: Pick<LineView, 'wanted'>; view: Pick<ReturnView, 'status' | 'resolutions' | 'legalBasis'> }
type Speaker = Say & { locale: Locale }

/** Where some units stand, in words: what comes of them is what is owed or was given, else what was wanted. */
export function fateWords({ fate, units }: Pick<UnitGroup, 'fate' | 'units'>, { line, view }: Told, t: Speaker): string {
  const given = view.resolutions.find(({ state, unitIds }) => state !== 'void' && units.some(({ id }) => unitIds.includes(id)))
  const kind = t(`words.resolution.${given?.kind ?? line.wanted}`).toLocaleLowerCase(t.locale)
  if (fate === 'granted' && view.legalBasis === 'withdrawal')
    return t(view.status === 'approved' ? 'return.fate.granted.withdrawal' : 'return.fate.granted.sent', { kind })
  if (fate === 'granted') return t(given ? 'return.fate.granted.early' : 'return.fate.granted', { kind })
  // Who can still post the parcel must leave these out.
  if (fate === 'rejected' && view.status === 'approved') return t('return.fate.rejected.out')
  return t(`return.fate.${fate}`, { kind })
}

/** A code has its words; an agent may have written his own. */
export const reasonWords = (reason: string, t: Say): string =>
  (refusalReasons as readonly string[]).includes(reason) ? t(`words.refusal.${reason}` as Key) : reason
