import { z } from 'zod'
import { approvalObstacle, cancellingObstacle } from '#domain/money/payment-file.ts'
import { lastFour } from '#domain/money/iban.ts'
import type { Actor } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import type { Page } from '../page.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { id } from '../returns/inputs.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import type { ListedFile } from './ports.ts'
import type { PaymentFileDetail, PaymentFileView } from './view.ts'

/** Files of transfers, newest first, with what each waits for; or those alone that wait for a second person. */
export const listPaymentFiles = query({
  name: 'list payment files',
  may: only('finance'),
  input: z.strictObject({ ...pageInput, waiting: z.stringbool().default(false) }),
  async run({ after, limit, waiting }, { reads, actor }): Promise<Page<PaymentFileView>> {
    const position = readCursor(after, 2)
    const rows = await reads.paymentFiles({
      after: position && { madeAt: position[0] ?? '', id: position[1] ?? '' },
      waiting,
      limit: limit + 1,
    })
    const { items, next } = pageOf(rows, limit, ({ madeAt, id }) => [madeAt, id])
    return { items: items.map((file) => present(file, actor)), next }
  },
})

/** One of them with its transfers; of each account the holder and the last four. */
export const showPaymentFile = query({
  name: 'show payment file',
  may: only('finance'),
  input: z.strictObject({ id }),
  async run({ id }, { reads, actor }): Promise<PaymentFileDetail> {
    const [file, payments] = await Promise.all([reads.paymentFile(id), reads.paymentsOf(id)])
    if (!file) return insist(refuse('missing', 'payment_file_unknown'))
    return {
      ...present(file, actor),
      payments: payments.map((one) => ({
        id: one.id,
        number: one.number,
        resolutionId: one.resolutionId,
        orderNumber: one.orderNumber,
        state: one.state,
        amount: one.amount,
        holder: one.holder,
        lastFour: one.lastFour,
        reference: one.reference,
        bookedOn: one.bookedOn,
        failure: one.failure,
      })),
    }
  },
})

const present = (file: ListedFile, actor: Pick<Actor, 'id'>): PaymentFileView => ({
  id: file.id,
  messageId: file.messageId,
  state: file.state,
  executeOn: file.executeOn,
  debtor: { name: file.debtor.name, lastFour: lastFour(file.debtor.iban) },
  madeAt: file.madeAt,
  madeBy: file.madeByName,
  needsSecond: file.needsSecond,
  approvedAt: file.approvedAt,
  approvedBy: file.approvedByName,
  takenAt: file.takenAt,
  endedAt: file.endedAt,
  endedBy: file.endedByName,
  reason: file.reason,
  count: file.count,
  amount: file.amount,
  open: file.open,
  failed: file.failed,
  approval: approvalObstacle(file, actor)?.code ?? null,
  cancellation: cancellingObstacle(file)?.code ?? (file.open < file.count ? 'payment_file_answered' : null),
})
