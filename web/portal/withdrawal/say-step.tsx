import { useNavigate } from '@tanstack/react-router'
import type { Problem } from '../../ui/api/problem.ts'
import { useMe } from '../../ui/api/session.ts'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { Goods } from '../../ui/form/goods.tsx'
import { Input, TextArea } from '../../ui/form/inputs.tsx'
import { shop } from '../../ui/shop.ts'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { WhatFor } from '../notices/notice-link.tsx'
import { OwnOrders } from '../own-orders.tsx'
import { useFormWords } from './form-words.ts'
import type { Known, Said } from './said.ts'

type Props = {
  said: Said
  order: Known | undefined
  problem: Problem | null
  onChange: (part: Partial<Said>) => void
  onRead: () => void
}

/** Name, contract, address for the acknowledgement, which goods: all that may be asked (D221-5). */
export function SayStep({ said, order, problem, onChange, onRead }: Props) {
  const t = useT()
  const days = useFormWords().data?.days ?? 14
  return (
    <section className="withdraw" aria-labelledby="title">
      <h1 id="title">{t('withdrawal.title')}</h1>
      <p className="lead">
        {t('withdrawal.lead', { shop: shop.name, days })} <Clause id="L221-18" />
      </p>
      <Form className="form sheet pad" problem={problem} onSend={onRead}>
        <OfWhich order={order} />
        {!order && (
          <Input
            name="contract"
            label={t('withdrawal.contract')}
            hint={t('withdrawal.contract.hint')}
            value={said.contract}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => onChange({ contract: target.value })}
          />
        )}
        <RadioList
          name="whole"
          label={t('withdrawal.for')}
          options={[
            { value: 'whole', label: t('withdrawal.for.whole') },
            { value: 'part', label: t('withdrawal.for.part') },
          ]}
          value={said.whole ? 'whole' : 'part'}
          onChange={(value) => onChange({ whole: value === 'whole' })}
        />
        {!said.whole && order && (
          <Goods label={t('withdrawal.goods')} items={order.items} units={said.units} onChange={(units) => onChange({ units })} />
        )}
        {!said.whole && !order && (
          <TextArea
            name="goods"
            label={t('withdrawal.goods')}
            hint={t('withdrawal.goods.hint')}
            rows={3}
            maxLength={2000}
            value={said.goods}
            onChange={({ target }) => onChange({ goods: target.value })}
          />
        )}
        <Input
          name="name"
          label={t('withdrawal.name')}
          value={said.name}
          maxLength={200}
          autoComplete="name"
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Input
          name="email"
          label={t('withdrawal.email')}
          hint={t('withdrawal.email.hint')}
          type="email"
          value={said.email}
          maxLength={254}
          autoComplete="email"
          onChange={({ target }) => onChange({ email: target.value })}
        />
        <Button type="submit" kind="go">
          {t('withdrawal.read')}
        </Button>
        <WhatFor purpose="withdrawal" />
      </Form>
      <OtherWay />
    </section>
  )
}

/** Who is signed in chooses among their orders; a guest has the one. */
function OfWhich({ order }: { order: Known | undefined }) {
  const me = useMe()
  if (order && me?.order) return <OnOrder number={order.number} />
  return me?.roles.includes('customer') ? <ChooseOrder order={order} /> : null
}

function OnOrder({ number }: { number: string }) {
  const t = useT()
  return <p>{t.rich('withdrawal.of', { number: <b className="nb">{number}</b> })}</p>
}

function ChooseOrder({ order }: { order: Known | undefined }) {
  const t = useT()
  const navigate = useNavigate()
  const choose = (orderId: string): void =>
    void navigate({ to: '/retractation', search: orderId === '' ? {} : { commande: orderId }, replace: true })
  return (
    <OwnOrders
      name="order"
      label={t('withdrawal.order')}
      none={t('withdrawal.order.other')}
      words={({ number, title }) => t('withdrawal.order.row', { number, title })}
      from={order && { value: order.id, label: order.number }}
      value={order?.id ?? ''}
      onChange={choose}
    />
  )
}

/** No form is needed: any unambiguous statement will do (L221-21). */
function OtherWay() {
  const t = useT()
  const words = useFormWords().data
  if (words === undefined) return null
  const { contactEmail: email, address } = words
  return (
    <p className="soft small">
      {t.rich('withdrawal.other-way', {
        email: (
          <a className="nb" href={`mailto:${email}`}>
            {email}
          </a>
        ),
        address: address.join(', '),
      })}
    </p>
  )
}
