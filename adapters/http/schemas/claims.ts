import { z } from 'zod'
import { itemStates } from '#domain/claim/claim.ts'
import { claimStatuses } from '#domain/claim/transitions.ts'
import { component, count, instant, list, localDate, minor, number, page, uuid, words } from './component.ts'

const status = z.enum(claimStatuses)
const claimNumber = words('RTV-2026-000012')
const supplier = words('Lumen Display')
const currency = words('EUR')

export const claimReceipt = component('ClaimReceipt', z.strictObject({ number: claimNumber, version: count, status }))

const waitingUnit = component(
  'UnitToClaim',
  z.strictObject({
    unitId: uuid,
    number,
    supplier: supplier.nullable(),
    currency,
    sku: words('TK-ECR-27Q'),
    name: words('Écran 27″ QHD USB-C'),
    serial: words('SN-48213').nullable(),
    grade: z.string().nullable(),
    reason: words('dead_on_arrival').nullable(),
    since: instant,
    lastExpected: minor.nullable(),
  }),
  'A unit that waits to go back to its supplier',
)
export const unitsToClaim = component('UnitsToClaim', z.strictObject({ items: list(waitingUnit) }))

const claimFields = {
  id: uuid,
  number: claimNumber,
  supplier,
  currency,
  status,
  version: count,
  reference: words('LD-RMA-5521').nullable(),
  carrier: words('DPD').nullable(),
  tracking: words('05112345678').nullable(),
  openedAt: instant,
  sentAt: instant.nullable(),
  endedAt: instant.nullable(),
}
const sums = { expected: minor, credited: minor, refused: minor, open: minor }

const claimRow = component('ClaimRow', z.strictObject({ ...claimFields, ...sums, units: count }), 'A claim on a supplier')
export const claimPage = component('ClaimPage', page(claimRow))

const claimUnit = component(
  'ClaimUnit',
  z.strictObject({
    id: uuid,
    unitId: uuid,
    returnId: uuid,
    state: z.enum(itemStates),
    expected: minor,
    defect: z.string().nullable(),
    credited: minor.nullable(),
    creditNote: words('AV-LD-88').nullable(),
    refusal: z.string().nullable(),
    answeredAt: instant.nullable(),
    number,
    sku: words('TK-ECR-27Q'),
    name: words('Écran 27″ QHD USB-C'),
    serial: words('SN-48213').nullable(),
    grade: z.string().nullable(),
    photos: count,
  }),
)

export const claim = component(
  'Claim',
  z.strictObject({
    ...claimFields,
    sums: z.strictObject(sums),
    units: list(claimUnit),
    events: list(z.strictObject({ id: uuid, at: instant, verb: words('send'), by: z.string().nullable(), reason: z.string().nullable() })),
    verbs: z.record(z.string(), z.string().nullable()).meta({ description: 'What this reader may do: why not now, as a code, or null' }),
  }),
)

/** What became of a return's unit at its supplier. */
export const returnsClaim = component(
  'ReturnsClaim',
  z.strictObject({
    unitId: uuid,
    number: claimNumber,
    supplier,
    currency,
    state: z.enum(itemStates),
    expected: minor,
    credited: minor.nullable(),
    refusal: z.string().nullable(),
    sentAt: instant.nullable(),
  }),
)

export const recovery = component(
  'Recovery',
  z.strictObject({
    from: localDate,
    to: localDate,
    rows: list(z.strictObject({ supplier, currency, claims: count, units: count, ...sums, rate: z.number().min(0).nullable() })),
  }),
  'What came of what was sent to each supplier in a period',
)
