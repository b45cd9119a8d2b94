import { Link } from '@tanstack/react-router'
import type { ConversationView } from '#application/contact/view.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Address } from '../address.tsx'
import { Apart } from '../case/facts/apart.tsx'
import { ReplyAddresses } from '../reply-addresses.tsx'
import { ContactOrders } from './contact-orders.tsx'
import { isReturnNumber } from './named-return.ts'

/** Who writes, whether the address is proven, and the orders that it may be about. */
export function ContactFacts({ view }: { view: ConversationView }) {
  const t = useT()
  const { staff } = view
  if (!staff) return null
  return (
    <div className="stack">
      <dl className="kv">
        <dt>{t('contact.desk.who')}</dt>
        <dd>
          {staff.name}
          {staff.company && <>, {staff.company}</>}
          <br />
          {staff.email !== null && <Address email={staff.email} />} <Status tone={staff.proven ? 'ok' : 'warn'}>{t(proofOf(staff))}</Status>
        </dd>
        <dt>{t('contact.desk.opened')}</dt>
        <dd>
          <Moment at={view.openedAt} as="dateTime" />
        </dd>
        {staff.orderNamed && (
          <>
            <dt>{t(isReturnNumber(staff.orderNamed) ? 'contact.desk.named.return' : 'contact.desk.named')}</dt>
            <dd>
              {isReturnNumber(staff.orderNamed) ? (
                <Link to="/desk/retours/$number" params={{ number: staff.orderNamed }} search={{}}>
                  {staff.orderNamed}
                </Link>
              ) : (
                staff.orderNamed
              )}
            </dd>
          </>
        )}
        {view.order?.line && (
          <>
            <dt>{t('contact.form.product')}</dt>
            <dd>{view.order.line.name}</dd>
          </>
        )}
        {staff.proven && (
          <>
            <dt>{t('contact.desk.history')}</dt>
            <dd>{t('contact.desk.history.of', { returns: staff.returns, orders: staff.ordersPlaced })}</dd>
          </>
        )}
        {staff.suspicions.length > 0 && (
          <>
            <dt>{t('contact.desk.suspected')}</dt>
            <dd>{staff.suspicions.map((sign) => t(`contact.suspicion.${sign}`)).join(', ')}</dd>
          </>
        )}
      </dl>
      <Apart of={`/conversations/${view.id}`} />
      <Offers offers={view.offers} />
      {/* Before somebody has judged it, nothing of anybody's is beside it. */}
      {view.status !== 'held' && <ContactOrders view={view} orders={staff.orders} />}
      {staff.email !== null && 'reply' in view.verbs && <ReplyAddresses path={`/conversations/${view.id}`} />}
    </div>
  )
}

const proofOf = ({ email, proven }: NonNullable<ConversationView['staff']>) =>
  email === null ? 'contact.desk.no-address' : proven ? 'contact.desk.proven' : 'contact.desk.not-proven'

/** What was offered here, the newest first, and what became of each. */
function Offers({ offers }: Pick<ConversationView, 'offers'>) {
  const t = useT()
  if (offers.length === 0) return null
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{t('contact.desk.offers')}</h2>
      <ul className="contact-offers">
        {offers.toReversed().map(({ id, kind, amount, currency, goods, state, offeredAt, units }) => (
          <li key={id}>
            <b>
              <Money amount={amount} currency={currency} />
            </b>{' '}
            {t(`contact.desk.offers.${kind}`)}{' '}
            <Status {...(state === 'superseded' ? {} : { tone: tones[state] })}>{t(`contact.desk.offers.${state}`)}</Status>
            <span className="sub">
              {t(`contact.desk.offers.${goods}`, { count: units })}, <Moment at={offeredAt} as="dateTime" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const tones = { offered: 'go', accepted: 'ok', declined: 'bad' } as const
