import { creditNoteOf } from '#domain/money/credit-note.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { onceGiven } from './given-money.ts'
import type { Rma } from './rma.ts'

type Recorded = {
  resolutionId: string
  /** The number that the invoicing system has given. */
  creditNote: string
  /** The number that it takes the place of, where one was recorded wrongly; null says that none is known. */
  instead: string | null
}

/**
 * The invoicing system's credit note for what was given: its number, and in the history what it was before. It is taken of a voided
 * execution too: the invoicing system may have numbered it meanwhile, and somebody has to know that it exists.
 */
export function recordCreditNote(rma: Rma, { resolutionId, creditNote, instead }: Recorded, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'record_credit_note', act }, () => {
    const given = onceGiven(rma.resolutions.find(({ id }) => id === resolutionId))
    if (isRefusal(given)) return given
    const note = creditNoteOf(given.derivation)
    if (isRefusal(note) && note.code === 'credit_note_of_nothing') return note
    const before = given.creditNote
    if (before !== null && before !== instead) return refuse('conflict', 'credit_note_recorded', { number: before }, 'creditNote')
    const resolutions = rma.resolutions.map((one) => (one.id === resolutionId ? { ...one, creditNote } : one))
    return { rma: { ...rma, resolutions }, data: { resolution: resolutionId, creditNote, before } }
  })
}
