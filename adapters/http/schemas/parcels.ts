import { z } from 'zod'
import { roles } from '#domain/actor.ts'
import { endings } from '#domain/parcel/parcel.ts'
import { parcelStatuses, parcelVerbs } from '#domain/parcel/transitions.ts'
import { component, count, instant, list, number, page, uuid, words } from './component.ts'
import { deadline } from './deadline.ts'
import { file } from './message.ts'

const parcelNumber = z
  .string()
  .meta({ description: 'Number of a parcel without a return, with its check character', examples: ['BOX-2026-000017-K'] })
const status = z.enum(parcelStatuses)
const ending = z.enum(endings)

export const parcelReceipt = component(
  'ParcelReceipt',
  z.strictObject({ number: parcelNumber, version: count, status }),
  'The parcel and its version now, for the next `If-Match`',
)

export const parcelProposed = component('ParcelProposed', parcelReceipt.extend({ conversationId: uuid }))

const row = z.strictObject({
  number: parcelNumber,
  status,
  recordedAt: instant,
  sender: words('M. Kermor, Nantes').nullable(),
  contents: words('Un écran, sans boîte').nullable(),
  place: words('Rayon Q3'),
  carrier: words('Colissimo').nullable(),
  tracking: words('8R00123456789').nullable(),
  quantity: count,
  photo: file.nullable(),
  deadline: deadline.nullable(),
  returnNumber: number.nullable().meta({ description: 'The return that it was assigned to' }),
  originNumber: number.nullable().meta({ description: 'The return in whose box it came' }),
  ending: ending.nullable(),
  endedAt: instant.nullable(),
})
const parcelRow = component('UnassignedParcelRow', row)

export const parcelPage = component('UnassignedParcelPage', page(parcelRow))
export const parcelList = component('UnassignedParcelList', z.strictObject({ items: list(parcelRow) }))
export const parcelCount = component(
  'UnassignedParcelCount',
  z.strictObject({ waiting: z.int().meta({ description: 'A hundred stands for more' }) }),
)

export const parcelView = component(
  'UnassignedParcel',
  row.extend({
    version: count,
    reference: words('CMD-20418').nullable().meta({ description: 'A number that is written on it or in it' }),
    serials: list(words('SN-0042')),
    files: list(file),
    keptUntil: instant.meta({ description: 'Nobody disposes of it before' }),
    endingTracking: z.string().nullable(),
    conversation: z
      .strictObject({ id: uuid, subject: z.string(), name: z.string(), status: z.string() })
      .nullable()
      .meta({ description: 'In which a customer was asked whether it is theirs' }),
    events: list(
      z.strictObject({
        id: uuid,
        at: instant,
        verb: z.enum(parcelVerbs),
        actor: z.strictObject({ role: z.enum(roles), name: z.string().nullable() }),
        data: z.record(z.string(), z.unknown()).readonly(),
        reason: z.string().nullable(),
      }),
    ),
    verbs: z.partialRecord(z.enum(parcelVerbs), z.string().nullable()).readonly(),
  }),
)

const clue = z.strictObject({ kind: z.enum(['serial', 'tracking', 'sender', 'reference']), text: z.string() })

export const parcelCandidates = component(
  'UnassignedParcelCandidates',
  z.strictObject({
    items: list(
      z.strictObject({
        orderId: uuid,
        orderNumber: words('CMD-20418'),
        placedAt: instant,
        title: words('Écran 27" QHD USB-C'),
        customer: z.strictObject({ name: z.string(), company: z.string().nullable(), email: z.string() }),
        why: list(clue).meta({ description: 'By which clues it was found' }),
        returns: list(
          z.strictObject({ number, status: z.string(), awaits: z.boolean().meta({ description: 'Units of it have not come yet' }) }),
        ),
      }),
    ),
  }),
)

export const parcelProposal = component(
  'UnassignedParcelProposal',
  z.strictObject({
    to: z.strictObject({ name: z.string(), email: z.string(), locale: z.enum(['fr', 'en']) }),
    subject: z.string(),
    message: z.string(),
  }),
  'What a customer would be asked, in their language',
)
