import type { LineView, MessageView } from '#application/views.ts'
import { disposable } from './unit-groups.ts'

type Said = readonly Pick<MessageView, 'at' | 'author' | 'body'>[]
/** How the written agreement begins, in whichever language it was sent (`return.dispose.words`). */
const pledges = ['J’accepte que vous détruisiez', 'I agree that you dispose']

type Refused = Pick<LineView, 'name' | 'units'>

/** When the customer agreed in writing that what lies here of this product be destroyed; null while they have not, or when more was refused since. */
export function leftToUsAt({ name, units }: Refused, messages: Said): string | null {
  const refusedAt = disposable(units).map(({ verdictAt }) => verdictAt ?? '')
  const agreed = messages.findLast(
    ({ author, body }) => author.kind === 'customer' && body.includes(name) && pledges.some((pledge) => body.startsWith(pledge)),
  )
  return agreed && refusedAt.every((at) => at <= agreed.at) ? agreed.at : null
}
