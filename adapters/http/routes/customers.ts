import { listCustomersConversations } from '#application/customers/list-customers-conversations.ts'
import { listCustomersOrders } from '#application/customers/list-customers-orders.ts'
import { listCustomersReturns } from '#application/customers/list-customers-returns.ts'
import { showCustomer } from '#application/customers/show-customer.ts'
import { showOrderFile } from '#application/orders/show-order-file.ts'
import { asks, type Route, route } from '../route.ts'
import { conversationPage } from '../schemas/conversation.ts'
import { customersOrders, customerView, orderFile } from '../schemas/customers.ts'
import { returnPage } from '../schemas/lists.ts'

/** Who a customer is, and what they ordered, sent back and wrote. */
export const customerRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/customers/:id',
    tag: 'Desk',
    summary: 'Show a customer and what their tier promises',
    does: asks(showCustomer),
    answers: customerView,
  }),
  route({
    method: 'GET',
    path: '/desk/customers/:id/orders',
    tag: 'Desk',
    summary: 'List what a customer ordered and what of it came back, newest first',
    does: asks(listCustomersOrders),
    answers: customersOrders,
  }),
  route({
    method: 'GET',
    path: '/desk/customers/:id/returns',
    tag: 'Desk',
    summary: 'List a customer’s returns, newest first',
    does: asks(listCustomersReturns),
    answers: returnPage,
  }),
  route({
    method: 'GET',
    path: '/desk/customers/:id/conversations',
    tag: 'Desk',
    summary: 'List what a customer wrote without a return, newest first',
    does: asks(listCustomersConversations),
    answers: conversationPage,
  }),
  route({
    method: 'GET',
    path: '/desk/orders/:orderId',
    tag: 'Desk',
    summary: 'Show an order as it was bought, paid and delivered, with what came back of each line',
    does: asks(showOrderFile),
    answers: orderFile,
  }),
]
