import type { ReturnView } from '#application/returns/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { parseAmount } from '../../../ui/format/parse-amount.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import type { GestureDraft } from '../decision/draft.ts'

type Props = {
  view: ReturnView
  gesture: GestureDraft
  /** Opens what asks; where nothing can, it is said where to go. */ onAsk: (() => void) | undefined
}

/** A gesture beyond what this reader may give: a manager is asked for it, with the words for them already begun. */
export function AboveLimit({ view, gesture, onAsk }: Props) {
  const t = useT()
  const limit = view.staff?.settlementLimit ?? null
  const amount = parseAmount(gesture.amount, view.currency) ?? 0
  const above = limit !== null && amount > limit
  useKeys({ d: above ? onAsk : undefined })
  if (!above) return null
  return (
    <Notice tone="warn">
      <span>{t('desk.gap.limit', { amount: formatMoney(limit, view.currency, t.locale) })}</span>
      <span>
        {onAsk ? (
          <Button icon="flag" keys="D" onClick={onAsk}>
            {t('case.manager.ask')}
          </Button>
        ) : (
          t('case.manager.from-case')
        )}
      </span>
    </Notice>
  )
}
