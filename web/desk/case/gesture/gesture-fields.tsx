import type { ReturnView } from '#application/returns/view.ts'
import { unitsOf } from '#domain/return/rma.ts'
import { AmountInput } from '../../../ui/form/amount-input.tsx'
import { Select } from '../../../ui/form/inputs.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { type T, useT } from '../../../ui/words/use-t.ts'
import type { GestureDraft } from '../decision/draft.ts'
import { AboveLimit } from './above-limit.tsx'
import { openOffer } from './open-offer.ts'

type Props = {
  view: ReturnView
  gesture: GestureDraft
  /** Whether it may come on top of what is owed. */
  besides: boolean
  onChange: (gesture: GestureDraft) => void
  /** Where the request that it is sent with has it: `settlement.`, or nowhere when it goes by itself. */
  at?: string
  /** Opens what asks a manager for a gesture beyond one's own limit. */
  onAsk?: () => void
}

/** How much, in which form, and what becomes of the goods. An offer still open is replaced by it. */
export function GestureFields({ view, gesture, besides, onChange, at = '', onAsk }: Props) {
  const t = useT()
  const here = unitsOf(view).some(({ receipt }) => receipt === 'received')
  return (
    <div className="gesture">
      {openOffer(view) && (
        <Notice>
          <span>{t('desk.gesture.replaces')}</span>
        </Notice>
      )}
      <div className="gesture-row">
        <AmountInput
          name={`${at}amount`}
          label={t('desk.gesture.amount')}
          currency={view.currency}
          className="input num"
          placeholder={formatMoney(3000, view.currency, t.locale)}
          value={gesture.amount}
          onChange={({ target }) => onChange({ ...gesture, amount: target.value })}
        />
        <Select
          name={`${at}kind`}
          label={t('desk.gesture.kind')}
          value={gesture.kind}
          onChange={({ target }) => onChange({ ...gesture, kind: target.value === 'credit' ? 'credit' : 'discount' })}
          options={[
            { value: 'credit', label: t('words.resolution.credit') },
            { value: 'discount', label: t('words.resolution.discount') },
          ]}
        />
      </div>
      <AboveLimit view={view} gesture={gesture} onAsk={onAsk} />
      <Select
        name={`${at}goods`}
        label={t('desk.gesture.goods')}
        hint={hintOf(gesture, here, t)}
        value={gesture.goods}
        onChange={({ target }) => onChange({ ...gesture, goods: fates.find((fate) => fate === target.value) ?? gesture.goods })}
        options={[
          { value: 'besides', label: t('desk.gesture.goods.besides'), off: !besides },
          { value: 'kept', label: t('desk.gesture.goods.kept'), off: here },
          { value: 'come_back', label: t('desk.gesture.goods.come_back') },
        ]}
      />
    </div>
  )
}

const fates = ['besides', 'kept', 'come_back'] as const satisfies readonly GestureDraft['goods'][]

function hintOf({ goods }: GestureDraft, here: boolean, t: T): string | undefined {
  if (goods === 'besides') return t('desk.gesture.goods.besides.hint')
  return here ? t('desk.gesture.goods.here') : undefined
}
