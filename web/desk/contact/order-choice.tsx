import { useId, useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { formatDate } from '../../ui/format/date.ts'
import { formatMoney } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import { goodsWords } from '../goods-words.ts'
import { OrderSearchField, useOrderSearch } from './order-search.tsx'

/** So many are looked through at a glance. */
const AT_ONCE = 4

type Props = {
  view: ConversationView
  value: string
  onChange: (orderId: string) => void
  /** The customer is asked to confirm, at the address that wrote. */
  confirmed?: boolean
}

type Ordered = { number: string; placedAt: string; gross: number; currency: string }

/**
 * An order of whoever wrote, or one that is looked for: of nobody else's may anything be given, and then it is said whose it is. The one that was
 * chosen before stands alone until another is wanted.
 */
export function OrderChoice({ view, value, onChange, confirmed = false }: Props) {
  const t = useT()
  const search = useOrderSearch(view)
  const [choosing, setChoosing] = useState(value === '')
  const [whole, setWhole] = useState(false)
  const own = view.staff?.orders ?? []
  const known = new Set(own.map(({ id }) => id))
  const all = [...own, ...search.items.filter(({ id }) => !known.has(id))]
  const choices = all.filter(({ theirs, confirmable }) => (confirmed ? confirmable : theirs))
  const others = search.items.filter(({ id }) => !choices.some((choice) => choice.id === id))
  const chosen = choices.find(({ id }) => id === value)
  const words = ({ number, placedAt, gross, currency }: Ordered): string =>
    [number, formatDate(placedAt, t.locale), formatMoney(gross, currency, t.locale)].join(', ')
  if (chosen && !choosing) return <Chosen words={words(chosen)} title={goodsWords(chosen, t)} onOther={() => setChoosing(true)} />
  const sought = new Set(search.items.map(({ id }) => id))
  const offered = whole ? choices : choices.filter(({ id }, at) => at < AT_ONCE || id === value || sought.has(id))
  return (
    <>
      {offered.length > 0 && (
        <RadioList
          name="orderId"
          label={t('contact.desk.order')}
          value={value}
          onChange={onChange}
          options={offered.map((one) => ({ value: one.id, label: words(one), hint: goodsWords(one, t) }))}
        />
      )}
      {offered.length < choices.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {t('lane.order.more', { count: choices.length - offered.length })}
        </Button>
      )}
      <OrderSearchField search={search} />
      {others.length > 0 && (
        <ul className="contact-orders">
          {others.map((one) => (
            <li key={one.id}>
              <b>{words(one)}</b>
              <span className="sub">{goodsWords(one, t)}</span>
              <span className="sub">
                {t('lane.order.of-another', { name: one.customer.company ?? (one.customer.name || one.customer.email) })}
              </span>
              <ButtonLink kind="quiet" to="/desk/ouvrir/$orderId" params={{ orderId: one.id }}>
                {t('lane.order.open')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Chosen({ words, title, onOther }: { words: string; title: string; onOther: () => void }) {
  const t = useT()
  const id = useId()
  return (
    <div className="order-chosen" role="group" aria-labelledby={id}>
      <span>
        <span className="sub" id={id}>
          {t('contact.desk.order')}
        </span>
        <b>{words}</b>
        <span className="sub">{title}</span>
      </span>
      <Button kind="quiet" onClick={onOther}>
        {t('open.back')}
      </Button>
    </div>
  )
}
