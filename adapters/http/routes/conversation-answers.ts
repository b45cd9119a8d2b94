import { acceptInConversation, declineInConversation } from '#application/contact/answer-offer.ts'
import { confirmPrepared } from '#application/contact/confirm-prepared.ts'
import { declinePrepared } from '#application/contact/decline-prepared.ts'
import { recallPrepared } from '#application/contact/recall-prepared.ts'
import { offerInConversation } from '#application/contact/make-offer.ts'
import { prepareForCustomer } from '#application/contact/prepare-return.ts'
import { turnConversation } from '#application/contact/turn-into-return.ts'
import { performs, type Route, route } from '../route.ts'
import { becameReturn, preparedReceipt } from '../schemas/conversation.ts'
import { conversationOffer, conversationReturn, preparedReturn } from './examples.ts'
import { on } from './on-conversation.ts'

/** What staff offers or prepares in a conversation, and what its customer answers: it may make a return. */
export const conversationAnswerRoutes: readonly Route[] = [
  route({
    ...on,
    method: 'POST',
    path: '/conversations/:id/offers',
    example: conversationOffer,
    status: 201,
    summary: 'Offer a commercial settlement',
    does: performs(offerInConversation),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/offers/:offerId/acceptance',
    summary: 'Accept an offer: it makes the return',
    does: performs(acceptInConversation),
    answers: becameReturn,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/offers/:offerId/refusal',
    summary: 'Decline an offer',
    does: performs(declineInConversation),
  }),
  route({
    ...on,
    method: 'POST',
    path: '/conversations/:id/return',
    example: conversationReturn,
    status: 201,
    summary: 'Turn into a return, on behalf of the customer',
    does: performs(turnConversation),
    answers: becameReturn,
  }),
  route({
    ...on,
    method: 'POST',
    path: '/conversations/:id/requests',
    example: preparedReturn,
    status: 201,
    summary: 'Write down a request for the customer to confirm by e-mail',
    does: performs(prepareForCustomer),
    answers: preparedReceipt,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/requests/:requestId/confirmation',
    summary: 'Confirm a prepared request: it makes the return',
    does: performs(confirmPrepared),
    answers: becameReturn,
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/requests/:requestId/refusal',
    summary: 'Decline a prepared request',
    does: performs(declinePrepared),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/conversations/:id/requests/:requestId/recall',
    summary: 'Take back a prepared request',
    does: performs(recallPrepared),
  }),
]
