import type { ReturnView } from '#application/returns/view.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { usePromiseWords } from '../../policy-words/use-promise-words.ts'

export type OfferProps = { view: ReturnView; offer: ReturnView['settlements'][number] }

/** The words by which a right is given up. */
export const waiver = ({ legalBasis }: Pick<ReturnView, 'legalBasis'>): Key =>
  legalBasis === 'withdrawal' ? 'return.offer.waive.withdrawal' : 'return.offer.waive.legal_conformity'

/** How and when an offer is paid, what becomes of the customer's rights, and how long it stands. */
export function OfferTerms({ view, offer: { kind, goods } }: OfferProps) {
  const t = useT()
  const within = usePromiseWords('refund')
  const rights = goods === 'besides' ? null : rightsKey(view)
  const terms: readonly (readonly [Key, string])[] = [
    ['return.offer.term.means', t(`return.offer.means.${kind}`)],
    ...(within === null ? [] : [['return.offer.term.when', t(`return.offer.when.${goods}`, { within })] as const]),
    ...(rights === null ? [] : [['return.offer.term.rights', t(rights)] as const]),
    ['return.offer.term.until', t('return.offer.until')],
  ]
  return (
    <dl className="terms">
      {terms.map(([term, words]) => (
        <div key={term}>
          <dt>{t(term)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing is said to a company of rights that only a consumer has. */
function rightsKey({ legalBasis, mediator }: ReturnView): Key | null {
  if (legalBasis !== 'commercial') return `return.offer.rights.${legalBasis}`
  return mediator === null ? null : 'return.offer.rights.consumer'
}
