import type { ReturnView } from '#application/returns/view.ts'
import type { Key } from '../../../ui/words/catalogues.ts'

type Approved = Pick<ReturnView, 'labelOffered' | 'labelPayer' | 'legalBasis' | 'order'>

/** How the parcel is made ready: with our label, or to our address at whose cost. Goods withdrawn before their delivery may still be on their way. */
export function preparing({ labelOffered, labelPayer, legalBasis, order }: Approved): { title: Key; body: Key; toOurAddress: boolean } {
  if (labelOffered) return { title: 'return.post.label', body: 'return.post.label.body', toOurAddress: false }
  const early = legalBasis === 'withdrawal' && order.deliveredAt === null
  const body = early ? 'return.post.early' : labelPayer === 'merchant' ? 'return.post.slip.ours' : 'return.post.slip.yours'
  return { title: 'return.post.slip', body, toOurAddress: true }
}

/** What the date to post by means: the law's patience, a replacement that came first, or the end of the approval. */
export function shipByKey({ legalBasis, resolutions }: Pick<ReturnView, 'legalBasis' | 'resolutions'>): Key {
  if (legalBasis === 'withdrawal') return 'return.ship.by.withdrawal'
  return resolutions.some(({ early, state }) => early && state === 'executed') ? 'return.ship.by.replaced' : 'return.ship.by'
}
