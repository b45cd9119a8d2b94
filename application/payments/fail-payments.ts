import { z } from 'zod'
import { answerObstacle } from '#domain/money/payment-file.ts'
import { wantsMail } from '#domain/notice/wants-mail.ts'
import { command, type Desk } from '../command.ts'
import type { NewNotice } from '../notices/ports.ts'
import { noticeMails } from '../notices/promise-notices.ts'
import { only } from '../permission.ts'
import { id, reason, someIds } from '../returns/inputs.ts'
import { chosen, closeIfDone, takeFile, underWay } from './load.ts'
import type { FiledPayment } from './ports.ts'

/** The bank has refused them: what they would have paid stays owed, its promise runs on, and finance and the managers are told. */
export const failPayments = command({
  name: 'fail payments',
  may: only('finance'),
  money: true,
  input: z.strictObject({ id, payments: someIds, failure: reason }),
  async run({ id, payments: ids, failure }, desk) {
    const { file, payments } = await takeFile(desk, id, answerObstacle)
    const refused = chosen(payments, ids)
    await desk.payments.end(
      refused.map((one) => one.id),
      { state: 'failed', reference: null, bookedOn: null, failure, endedAt: desk.now, endedBy: desk.actor.id },
    )
    await tellFailed(refused, desk)
    return closeIfDone(desk, file, underWay(payments).length - refused.length)
  },
})

async function tellFailed(refused: readonly FiledPayment[], desk: Desk): Promise<void> {
  const told = (await desk.notices.watchers()).filter(({ roles }) => roles.includes('finance') || roles.includes('manager'))
  const returnIds = [...new Set(refused.map(({ returnId }) => returnId))]
  const notices = returnIds.flatMap((returnId) =>
    told.map((person): NewNotice => ({
      id: desk.newId(),
      personId: person.id,
      kind: 'payment_failed',
      returnId,
      conversationId: null,
      clockId: null,
      messageId: null,
      byId: null,
      at: desk.now,
      byMail: wantsMail(person.byMail.payment_failed, false),
    })),
  )
  await desk.notices.tell(notices)
  await desk.jobs.add(noticeMails(notices, desk))
}
