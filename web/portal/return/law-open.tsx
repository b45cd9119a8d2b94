import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { formatDate } from '../../ui/format/date.ts'
import { Clause } from '../../ui/status/clause.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'
import { articleOf } from '../../request/policy-words/beside.ts'
import { lawfulWays } from './lawful-ways.ts'
import { refusedSomething } from './refused-something.ts'

/** Beside a refusal that rests on the merchant's own rules, what the law keeps open for a consumer: what, who pays, until when, which article. */
export const LawOpen = ({ view }: { view: ReturnView }) =>
  view.mediator !== null && view.legalBasis === 'commercial' && refusedSomething(view) ? <Ways view={view} /> : null

function Ways({ view }: { view: ReturnView }) {
  const t = useT()
  const order = useApi<OrderView>(`/orders/${view.order.id}`)
  const ways = order.data ? lawfulWays(order.data, view) : []
  if (ways.length === 0) return null
  return (
    <section className="r-part law-open" aria-labelledby="law">
      <h2 id="law">{t('return.law')}</h2>
      <p>{t('return.law.body')}</p>
      <ul>
        {ways.map((door) => (
          <Way key={door.type} door={door} />
        ))}
      </ul>
      <ButtonLink
        to="/retours/nouveau/$orderId/type"
        params={{ orderId: view.order.id }}
        search={ways.length === 1 && ways[0] ? { droit: ways[0].type } : {}}
        hash="droits"
        icon="right"
      >
        {t('return.law.go')}
      </ButtonLink>
    </section>
  )
}

function Way({ door: { type, payer, deadline } }: { door: DoorView }) {
  const t = useT()
  const article = articleOf[type]
  return (
    <li>
      {t(`return.law.way.${type}` as Key)} {t(`return.law.pays.${payer}`)}{' '}
      {deadline !== null && t('return.law.until', { date: formatDate(deadline, t.locale) })} {article && <Clause id={article} />}
    </li>
  )
}
