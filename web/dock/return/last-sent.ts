import type { VerdictDraft } from '../inspect/verdict-draft.ts'

/** What this tab has just sent of a return, for « undo » and « same for the rest ». */
export type LastSent = { kind: 'receipt'; unitIds: readonly string[] } | { kind: 'verdict'; unitId: string; draft: VerdictDraft }

let last: { number: string; sent: LastSent } | undefined

export function noteSent(number: string, sent: LastSent): void {
  last = { number, sent }
}

export const lastSentOf = (number: string): LastSent | undefined => (last?.number === number ? last.sent : undefined)

/** It was undone: what came before it is not known any more. */
export function forgetSent(): void {
  last = undefined
}
