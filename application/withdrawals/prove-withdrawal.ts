import { z } from 'zod'
import { orderKey } from '#domain/order/order-number.ts'
import { isRefusal } from '#domain/refusal.ts'
import { perform } from '../command.ts'
import { errand } from '../errand.ts'
import { holdBack, type Limit, network } from '../people/hold-back.ts'
import { sixDigits } from '../people/inputs.ts'
import { codeWrong } from '../people/login-code.ts'
import { anyone } from '../permission.ts'
import { id } from '../returns/inputs.ts'
import { acceptProof, leaveToStaff } from './accept-proof.ts'
import { picked } from './picked.ts'
import { proofCode } from './proof-code.ts'

/**
 * Whoever reads the order's mailbox stated it: the code of the mail makes the statement a return at once. Where the goods were said in words, the answer
 * shows the order's lines to tick, and the same code takes them. Wrong, too late or no such order: one answer.
 */
export const proveWithdrawal = errand({
  name: 'prove withdrawal',
  may: anyone,
  input: z.strictObject({ id, code: sixDigits, lines: picked }),
  async run({ id, code, lines }, standing) {
    const { world, actor, caller } = standing
    const stated = await world.reads.withdrawal(id)
    const held = await holdBack(standing, tries({ id, contract: stated?.statement.contract ?? id, ip: caller.ip }))
    if (held) return held
    if (code !== proofCode(world.secrets, id)) return codeWrong()
    const made = await perform(acceptProof, { actor, input: { id, lines, by: 'code' } }, world)
    return isRefusal(made) && !mendable.has(made.code) ? perform(leaveToStaff, { actor, input: { id, by: 'code' } }, world) : made
  },
})

/** A million digits at forty a day, for two days; many statements that name one order do not add up to many guesses. */
const tries = ({ id, contract, ip }: { id: string; contract: string; ip: string }): Limit[] => [
  { bucket: `withdrawal-code:${id}`, most: 40, minutes: 24 * 60 },
  { bucket: `withdrawal-code:contract:${orderKey(contract)}`, most: 100, minutes: 24 * 60 },
  { bucket: `withdrawal-code:ip:${network(ip)}`, most: 100, minutes: 15 },
]

/** What whoever has the code can put right. Anything else is staff's to find out. */
const mendable = new Set(['code_wrong', 'line_unknown', 'line_twice'])
