import type { LineView, MessageView } from '#application/views.ts'
import { disposable } from './unit-groups.ts'

/** `pledge` is how the written agreement begins. */
type Said = { pledge: string; messages: readonly Pick<MessageView, 'at' | 'author' | 'body'>[] }
type Refused = Pick<LineView, 'name' | 'units'>

/** When the customer agreed in writing that what lies here of this product be destroyed; null while they have not, or when more was refused since. */
export function leftToUsAt({ name, units }: Refused, { pledge, messages }: Said): string | null {
  const refusedAt = disposable(units).map(({ verdictAt }) => verdictAt ?? '')
  const agreed = messages.findLast(({ author, body }) => author.kind === 'customer' && body.includes(name) && body.startsWith(pledge))
  return agreed && refusedAt.every((at) => at <= agreed.at) ? agreed.at : null
}
