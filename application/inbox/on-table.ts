import { type Automatic, looksAbsent } from '#domain/inbox/automatic.ts'
import type { Findings, Proof } from '#domain/inbox/proof.ts'
import type { Arrival, ReadMail, Thread } from './ports.ts'

/** A mail on the table: who came with it, what it is, where it may go. */
export type OnTable = {
  id: string
  mail: ReadMail
  arrival: Arrival
  proof: Proof & Findings
  kind: Automatic | null
  thread: Thread | undefined
}

/** Whether a machine may answer: never one that seems to be a machine's. */
export const mayAnswer = ({ kind, mail, proof }: OnTable): boolean => proof.proven && kind === null && !looksAbsent(mail.subject)
