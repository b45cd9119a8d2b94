import { z } from 'zod'
import { address } from '#domain/conversation/talk.ts'
import { propose } from '#domain/parcel/handle.ts'
import { command, insist } from '../command.ts'
import { firstWords, subject } from '../contact/inputs.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { contactJobs } from '../reactions.ts'
import { fileIds, id } from '../returns/inputs.ts'
import { messageOf } from '../returns/load.ts'
import { parcelNumber, parcelPermission } from './inputs.ts'
import { settle, take } from './load.ts'

/**
 * The customer of this order is asked whether a parcel is theirs, with those of its photos that were chosen for them (a label names somebody): in a
 * conversation of their own, which becomes the return that the parcel is then assigned to. Whoever was asked before keeps no photo of it.
 */
export const proposeParcel = command({
  name: 'propose unassigned parcel',
  may: parcelPermission('propose'),
  input: z.strictObject({ number: parcelNumber, orderId: id, subject, message: firstWords, fileIds }),
  async run({ number, orderId, subject, message: body, fileIds }, desk) {
    const { parcel, act } = await take(desk, number)
    const { order, companyId } = await lockOrder(desk, orderId)
    const { name, email, locale } = await desk.withdrawals.customerOf(orderId)
    const { customerId } = order
    const id = desk.newId()
    const decided = insist(propose(parcel, id, act))
    const opening = { id, customerId, companyId: customerId === null ? null : companyId, email, orderId, suspicions: [] }
    const { next, event } = insist(address(opening, act))
    const message = messageOf(desk, { message: body })
    const opened = { subject, name, orderNamed: order.number, locale: locale ?? 'fr' }
    await desk.conversations.write({ before: undefined, next, event, opened, ...(message ? { message } : {}) })
    await desk.parcels.dropPhotos(parcel.id, { returnId: null })
    if (message) await desk.parcels.copyPhotos(parcel.id, { conversationId: id, messageId: message.id, fileIds }, desk.newId)
    await desk.jobs.add(contactJobs(event))
    return { ...(await settle(desk, parcel, { decided })), conversationId: id }
  },
})
