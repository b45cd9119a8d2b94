import type { ReturnView } from '#application/returns/view.ts'
import type { Say } from '../../../ui/format/duration.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import type { Locale } from '../../../ui/words/locale.ts'
import { openOffer } from '../gesture/open-offer.ts'
import type { DecisionDraft } from './draft.ts'
import type { Weighed } from './weigh.ts'

type Speaker = { t: Say; locale: Locale }
type Of = { view: Pick<ReturnView, 'currency' | 'settlements'>; draft: Pick<DecisionDraft, 'gesture' | 'keepsOffer'>; weighed: Weighed }

/** The sum of a decision in words, sentence by sentence: what stands above the button that sends it. */
export function sumWords({ view, draft, weighed }: Of, { t, locale }: Speaker): readonly string[] {
  const { act, approved, refused, asked, worth, gesture, label } = weighed
  const money = (amount: number): string => formatMoney(amount, view.currency, locale)
  const parts = [
    approved > 0 && t('desk.sum.approve', { count: approved }),
    refused > 0 && t('desk.sum.refuse', { count: refused }),
    asked > 0 && t('desk.sum.ask', { count: asked }),
    draft.gesture &&
      gesture !== null &&
      gesture > 0 &&
      t('desk.sum.gesture', { kind: draft.gesture.kind, goods: draft.gesture.goods, amount: money(gesture) }),
  ].filter((part) => typeof part === 'string')
  if (parts.length === 0) return []
  const offer = openOffer(view)
  const promised = worth.map(({ wanted, amount }) => t('desk.sum.worth', { wanted, amount: money(amount) }))
  return [
    t('desk.sum', { what: sentence(parts, t) }),
    ...(act === 'approve'
      ? [t('desk.sum.if-accepted', { what: promised.join(t('desk.sum.and')) }), t(label ? 'desk.sum.label' : 'desk.sum.no-label')]
      : []),
    ...(act === 'approve' && draft.gesture && draft.gesture.goods !== 'besides' ? [t('desk.sum.instead')] : []),
    ...(act === 'ask' && approved + refused > 0 ? [t('desk.sum.kept')] : []),
    ...(offer ? [t(`case.sum.offer.${fateOfOffer(draft, act)}`, { kind: offer.kind, amount: money(offer.amount) })] : []),
  ]
}

/** « Accorde 2 pièces, refuse 1 pièce et propose … » */
function sentence(parts: readonly string[], t: Say): string {
  const last = parts.at(-1) ?? ''
  const all = parts.length > 1 ? `${parts.slice(0, -1).join(', ')}${t('desk.sum.and')}${last}` : last
  return all.charAt(0).toLocaleUpperCase() + all.slice(1)
}

/** What becomes of an offer that still waits for its answer. */
function fateOfOffer({ gesture, keepsOffer }: Of['draft'], act: Weighed['act']): 'replaced' | 'withdrawn' | 'stays' {
  if (gesture) return 'replaced'
  return act === 'reject' || (act === 'approve' && !keepsOffer) ? 'withdrawn' : 'stays'
}
