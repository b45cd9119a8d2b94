import { z } from 'zod'
import { lastFour, readIban } from '#domain/money/iban.ts'
import { giveAccount } from '#domain/return/give-account.ts'
import { command, insist } from '../command.ts'
import { behalfPermission } from '../permission.ts'
import { actingFor } from '../returns/behalf.ts'
import { onBehalf, oneLine, rmaNumber } from '../returns/inputs.ts'
import { settleAct, take } from '../returns/load.ts'

/** To which account what is owed may be transferred: checked, kept encrypted, and in no event, mail or log. Another one takes its place. */
export const giveBankAccount = command({
  name: 'give bank account',
  may: behalfPermission('give_account'),
  input: z.strictObject({
    number: rmaNumber,
    iban: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .meta({ description: 'With or without spaces', examples: ['FR76 3000 6000 0112 3456 7890 189'] }),
    /** As the bank knows them: it compares the two before it pays. A pain.001 name has 70 letters. */
    holder: oneLine(70),
    onBehalf,
  }),
  async run({ number, iban: written, holder, onBehalf }, desk) {
    const taken = await take(actingFor(desk, onBehalf), number)
    const id = desk.newId()
    const decided = insist(giveAccount(taken.rma, { accountId: id }, taken.act))
    const iban = insist(readIban(written))
    const receipt = await settleAct(taken, decided)
    await desk.bankAccounts.replace({
      id,
      returnId: taken.rma.id,
      holder,
      sealed: desk.secrets.seal(iban, id),
      lastFour: lastFour(iban),
      givenAt: desk.now,
      givenBy: desk.actor.id,
    })
    return receipt
  },
})
