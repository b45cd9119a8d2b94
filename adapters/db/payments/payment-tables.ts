import type { Payment } from '#application/payments/ports.ts'
import type { PaymentFile } from '#domain/money/payment-file.ts'
import { table } from '../table.ts'

export const payments = table<Payment>({
  name: 'payments',
  columns: {
    id: 'uuid',
    resolutionId: 'uuid',
    returnId: 'uuid',
    provider: 'text',
    state: 'text',
    amount: 'bigint',
    reduceReceivable: 'bigint',
    currency: 'text',
    accountId: 'uuid',
    fileId: 'uuid',
    reference: 'text',
    bookedOn: 'date',
    failure: 'text',
    askedAt: 'timestamptz',
    askedBy: 'uuid',
    endedAt: 'timestamptz',
    endedBy: 'uuid',
  },
  place: {},
})

export const files = table<PaymentFile>({
  name: 'payment_files',
  columns: {
    id: 'uuid',
    messageId: 'text',
    state: 'text',
    executeOn: 'date',
    debtor: 'jsonb',
    madeAt: 'timestamptz',
    madeBy: 'uuid',
    needsSecond: 'boolean',
    approvedAt: 'timestamptz',
    approvedBy: 'uuid',
    takenAt: 'timestamptz',
    takenBy: 'uuid',
    endedAt: 'timestamptz',
    endedBy: 'uuid',
    reason: 'text',
  },
  place: {},
})
