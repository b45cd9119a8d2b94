import type { ConversationView } from '#application/contact/view.ts'
import type { OrderView } from '#application/orders/view.ts'
import { type ToldLine, untold } from '../../request/told/told-line.ts'

/** As much as the message for the dock holds. */
const MOST_SIGNS = 5000

type Picked = { item: Pick<OrderView['items'][number], 'serials' | 'serialsHeld'>; quantity: number }

/** What is known of a product before the agent writes anything: the customer's own words, and the serials, where they can be no others. */
export function firstTold({ messages }: Pick<ConversationView, 'messages'>, { item, quantity }: Picked): ToldLine {
  const free = item.serials.filter((serial) => !item.serialsHeld.includes(serial))
  const words = messages.flatMap(({ author, internal, body, mail }) =>
    author.kind === 'customer' && !internal && (mail?.kind ?? 'message') === 'message' ? [body.trim()] : [],
  )
  return {
    ...untold,
    said: {
      ...untold.said,
      dockMessage: words.join('\n\n').slice(0, MOST_SIGNS),
      serials: free.length === quantity ? free.join('\n') : '',
    },
  }
}
