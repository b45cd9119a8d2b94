import { amendParcel } from '#application/parcels/amend-parcel.ts'
import { assignParcel } from '#application/parcels/assign-parcel.ts'
import { endParcel } from '#application/parcels/end-parcel.ts'
import { countParcels, listParcels, listParcelsOfConversation, listParcelsOfReturn } from '#application/parcels/list-parcels.ts'
import { matchParcel } from '#application/parcels/match-parcel.ts'
import { proposeParcel } from '#application/parcels/propose-parcel.ts'
import { recordParcel } from '#application/parcels/record-parcel.ts'
import { reopenParcel } from '#application/parcels/reopen-parcel.ts'
import { draftProposal, showParcel } from '#application/parcels/show-parcel.ts'
import { asks, performs, type Route, route } from '../route.ts'
import {
  parcelCandidates,
  parcelCount,
  parcelList,
  parcelPage,
  parcelProposal,
  parcelProposed,
  parcelReceipt,
  parcelView,
} from '../schemas/parcels.ts'

const on = { tag: 'Dock', versioned: true } as const

/** Parcels that came without a return: recorded, matched, proposed to a customer, assigned to a return or ended. */
export const parcelRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/dock/parcels',
    tag: 'Dock',
    summary: 'List parcels without a return, nearest promise first',
    does: asks(listParcels),
    answers: parcelPage,
  }),
  route({
    method: 'POST',
    path: '/dock/parcels',
    example: {
      carrier: 'Colissimo',
      tracking: '8R00123456789',
      sender: 'M. Kermor, Nantes',
      contents: 'Un écran, sans boîte',
      place: 'Rayon Q3',
    },
    tag: 'Dock',
    status: 201,
    summary: 'Record a parcel that came without a return, or goods that are not on the return in whose box they came',
    does: performs(recordParcel),
    answers: parcelReceipt,
  }),
  route({
    method: 'GET',
    path: '/dock/parcels/waiting',
    tag: 'Dock',
    summary: 'Count the parcels without a return that wait',
    does: asks(countParcels),
    answers: parcelCount,
  }),
  route({
    ...on,
    method: 'GET',
    path: '/dock/parcels/:number',
    summary: 'Show a parcel without a return',
    does: asks(showParcel),
    answers: parcelView,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/dock/parcels/:number',
    example: { carrier: 'Colissimo', tracking: '8R00123456789', serials: ['SN-0042'], place: 'Rayon Q4' },
    summary: 'Say what is known of a parcel, or where it lies, anew',
    does: performs(amendParcel),
    answers: parcelReceipt,
  }),
  route({
    method: 'GET',
    path: '/dock/parcels/:number/candidates',
    tag: 'Dock',
    summary: 'Find whose a parcel may be, and why',
    does: asks(matchParcel),
    answers: parcelCandidates,
  }),
  route({
    method: 'GET',
    path: '/dock/parcels/:number/proposal',
    tag: 'Dock',
    summary: 'Draft what the customer of an order is asked about a parcel',
    does: asks(draftProposal),
    answers: parcelProposal,
  }),
  route({
    ...on,
    method: 'POST',
    path: '/dock/parcels/:number/proposals',
    status: 201,
    summary: 'Ask the customer of an order whether a parcel is theirs, with its photos',
    does: performs(proposeParcel),
    answers: parcelProposed,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/dock/parcels/:number/assignment',
    example: { returnNumber: 'RMA-2026-000482-K' },
    summary: 'Assign a parcel to the return that it belongs to',
    does: performs(assignParcel),
    answers: parcelReceipt,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/dock/parcels/:number/end',
    example: { ending: 'returned_to_sender', tracking: '8R00987654321', reason: 'Refusé par le destinataire : pas à nous.' },
    summary: 'End a parcel without a return: it leaves',
    does: performs(endParcel),
    answers: parcelReceipt,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/dock/parcels/:number/reopening',
    summary: 'Take up a parcel again that was assigned or ended by mistake',
    does: performs(reopenParcel),
    answers: parcelReceipt,
  }),
  route({
    method: 'GET',
    path: '/returns/:number/unassigned-parcels',
    tag: 'Dock',
    summary: 'List parcels that were assigned to a return, and goods that came in its box and are not on it',
    does: asks(listParcelsOfReturn),
    answers: parcelList,
  }),
  route({
    method: 'GET',
    path: '/conversations/:id/unassigned-parcels',
    tag: 'Dock',
    summary: 'List parcels that the customer of a conversation was asked about',
    does: asks(listParcelsOfConversation),
    answers: parcelList,
  }),
]
