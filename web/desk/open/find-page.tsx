import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FoundOrderRow } from '#application/orders/view.ts'
import { apiQuery, useApi } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { formatDateTime } from '../../ui/format/date.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Money } from '../../ui/format/money.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { SkeletonRows } from '../../ui/notice/skeleton.tsx'
import { Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import '../queue/queue.css'
import './open.css'

/** No more are looked for. */
const MOST = 20

type Drafts = { items: readonly { orderId: string; updatedAt: string; orderNumber: string; title: string }[] }

/** Which order the customer on the phone means; and what was begun and not opened yet. */
export function FindPage() {
  const t = useT()
  const { q } = useSearch({ from: '/desk/ouvrir' })
  const navigate = useNavigate()
  const [words, setWords] = useState(q ?? '')
  const field = useRef<HTMLInputElement>(null)
  // Whoever comes here has somebody on the phone: the field is ready to be typed in.
  useEffect(() => field.current?.focus(), [])
  useTitle(t('open.title'))
  return (
    <>
      <div className="d-top">
        <Link
          className="btn btn--quiet btn--icon"
          to="/desk"
          search={{}}
          aria-label={t('desk.nav.to_answer')}
          title={t('desk.nav.to_answer')}
        >
          <Icon name="left" />
        </Link>
        <h1>{t('open.title')}</h1>
      </div>
      <div className="open-find">
        <Form
          label={t('open.title')}
          className="open-ask"
          onSend={() => void navigate({ to: '/desk/ouvrir', search: words.trim() === '' ? {} : { q: words.trim() } })}
        >
          <Input
            name="q"
            label={t('open.find')}
            hint={t('open.find.hint')}
            value={words}
            maxLength={200}
            ref={field}
            autoComplete="off"
            onChange={({ target }) => setWords(target.value)}
          />
          <Button type="submit" kind="go" icon="search">
            {t('open.find.send')}
          </Button>
        </Form>
        {q === undefined ? <Begun /> : <Found key={q} q={q} />}
      </div>
    </>
  )
}

function Found({ q }: { q: string }) {
  const t = useT()
  const found = useQuery(apiQuery<{ items: readonly FoundOrderRow[] }>('/desk/orders', { q }))
  const items = found.data?.items ?? []
  const columns = [
    { key: 'customer', label: t('open.customer'), width: '26%' },
    { key: 'order', label: t('open.order') },
    { key: 'placed', label: t('open.placed'), width: '13%' },
    { key: 'delivered', label: t('open.delivered'), width: '13%' },
    { key: 'amount', label: t('open.amount'), num: true, width: '12%' },
    { key: 'returns', label: t('open.returns'), width: '11%' },
  ]
  if (found.error) return <LoadProblem error={found.error} retry={() => void found.refetch()} />
  if (found.isSuccess && items.length === 0) return <Empty title={t('open.none', { words: q })}>{t('open.none.body')}</Empty>
  return (
    <>
      <p className="soft" role="status">
        {found.isSuccess && t(items.length < MOST ? 'open.found' : 'open.found.most', { count: items.length })}
      </p>
      <div className="queue">
        <Table label={t('open.order')} columns={columns} fixed>
          {found.isPending && <SkeletonRows columns={columns.length} rows={4} />}
          {items.map((order) => (
            <Row key={order.id} order={order} />
          ))}
        </Table>
      </div>
    </>
  )
}

function Row({ order }: { order: FoundOrderRow }) {
  const t = useT()
  const { customer } = order
  return (
    <tr>
      <td className="who">
        <b className="cut">
          <Link to="/desk/ouvrir/$orderId" params={{ orderId: order.id }}>
            {customer.company ?? (customer.name || customer.email)}
            <span className="sr">, {order.number}</span>
          </Link>
        </b>
        <span className="sub cut">{customer.company === null ? customer.email : `${customer.name}, ${customer.email}`}</span>
      </td>
      <td>
        <span className="one cut">{order.number}</span>
        <span className="sub cut">{order.title}</span>
      </td>
      <td>
        <Moment at={order.placedAt} />
      </td>
      <td>{order.deliveredAt === null ? '–' : <Moment at={order.deliveredAt} />}</td>
      <td className="num">
        <Money amount={order.gross} currency={order.currency} />
      </td>
      <td>{t('open.in-returns', { count: order.returns })}</td>
    </tr>
  )
}

/** What this agent began for somebody and has not sent. */
function Begun() {
  const t = useT()
  const drafts = useApi<Drafts>('/drafts').data?.items ?? []
  if (drafts.length === 0) return <Empty title={t('open.start')}>{t('open.start.body')}</Empty>
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">{t('open.drafts')}</h2>
      <ul className="open-drafts">
        {drafts.map(({ orderId, orderNumber, title, updatedAt }) => (
          <li key={orderId}>
            <Link to="/desk/ouvrir/$orderId" params={{ orderId }}>
              {orderNumber}
            </Link>{' '}
            {title} <span className="sub">{t('open.draft.at', { when: formatDateTime(updatedAt, t.locale) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
