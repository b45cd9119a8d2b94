import { z } from 'zod'
import { component, count, instant, list, localDate, minor, number, page, uuid, words } from './component.ts'
import { reference } from './money.ts'

const fileState = z.enum(['made', 'approved', 'done', 'cancelled'])
const person = words('Inès Moreau')

const fileFields = {
  id: uuid,
  messageId: words('NAV-20261127-6a1f0c2b7e55'),
  state: fileState,
  executeOn: localDate,
  debtor: z.strictObject({ name: words('Technostok SAS'), lastFour: words('0189') }),
  madeAt: instant,
  madeBy: person,
  needsSecond: z.boolean(),
  approvedAt: instant.nullable(),
  approvedBy: person.nullable(),
  takenAt: instant.nullable(),
  endedAt: instant.nullable(),
  endedBy: person.nullable(),
  reason: z.string().nullable(),
  count,
  amount: minor,
  open: count,
  failed: count,
  approval: z.string().nullable().meta({ description: 'Why this reader cannot approve it, or null when they can' }),
  cancellation: z.string().nullable().meta({ description: 'Why it cannot be called off, or null when it can' }),
}
const paymentFile = component('PaymentFile', z.strictObject(fileFields), 'A file of transfers for the bank')

export const paymentFilePage = component('PaymentFilePage', page(paymentFile))

const payment = component(
  'Payment',
  z.strictObject({
    id: uuid,
    number,
    resolutionId: uuid,
    orderNumber: words('CMD-20418'),
    state: z.enum(['asked', 'submitted', 'accepted', 'settled', 'failed', 'cancelled']),
    amount: minor,
    holder: words('Maëlle Kermor').nullable(),
    lastFour: words('0189').nullable(),
    reference: reference.nullable(),
    bookedOn: localDate.nullable(),
    failure: z.string().nullable(),
  }),
  'What pays a resolution; of its account the holder and the last four are shown',
)

export const paymentFileDetail = component('PaymentFileDetail', z.strictObject({ ...fileFields, payments: list(payment) }))

/** What every act on a file of transfers answers. */
export const paymentFileReceipt = component('PaymentFileReceipt', z.strictObject({ id: uuid, state: fileState }))

export const severalExecuted = component('SeveralExecuted', z.strictObject({ count }))

export const transferSettings = component(
  'TransferSettings',
  z.strictObject({
    version: count,
    set: z
      .strictObject({ name: words('Technostok SAS'), lastFour: words('0189'), bic: words('AGRIFRPP').nullable(), limit: minor })
      .nullable(),
  }),
  'From which account transfers leave, and what one person sends alone',
)
