import type { Claim, ClaimItem } from '#domain/claim/claim.ts'
import { happeningColumns } from '../return-tables.ts'
import { table } from '../table.ts'

export const claims = table<Omit<Claim, 'items'>>({
  name: 'claims',
  columns: {
    id: 'uuid',
    number: 'text',
    supplier: 'text',
    currency: 'text',
    status: 'text',
    version: 'int',
    sequence: 'int',
    reference: 'text',
    carrier: 'text',
    tracking: 'text',
    openedAt: 'timestamptz',
    sentAt: 'timestamptz',
    endedAt: 'timestamptz',
  },
  place: {},
})

export const items = table<ClaimItem, { claimId: string; position: number }>({
  name: 'claim_items',
  columns: {
    id: 'uuid',
    unitId: 'uuid',
    returnId: 'uuid',
    state: 'text',
    expected: 'bigint',
    defect: 'text',
    credited: 'bigint',
    creditNote: 'text',
    refusal: 'text',
    answeredAt: 'timestamptz',
  },
  place: { claimId: 'uuid', position: 'int' },
})

export const claimEvents = table({ name: 'claim_events', columns: { ...happeningColumns, claimId: 'uuid' }, place: {} })
