import { z } from 'zod'
import { recordCreditNote as record } from '#domain/return/record-credit-note.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { id, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** A credit note's number as the law wants it: 35 signs at most, of these (BR-FR-01, BR-FR-02). */
const creditNote = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 _/+-]{0,34}$/)

/** The number that the invoicing system gave comes back to what it is for. The same number again changes nothing; another one says which it replaces. */
export const recordCreditNote = command({
  name: 'record credit note',
  may: verbPermission('record_credit_note'),
  input: z.strictObject({ number: rmaNumber, resolutionId: id, creditNote, instead: creditNote.nullable().default(null) }),
  async run({ number, ...asked }, desk) {
    const taken = await take(desk, number)
    const { rma } = taken
    const known = rma.resolutions.find(({ id }) => id === asked.resolutionId)?.creditNote
    if (known === asked.creditNote) return { number: rma.number, version: rma.version, status: rma.status }
    return settleAct(taken, record(rma, asked, taken.act))
  },
})
