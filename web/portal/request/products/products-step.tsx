import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { DoorView } from '#application/orders/door-view.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { lawfulDoor } from '../../../request/policy-words/beside.ts'
import { doorOf, useRequest } from '../../../request/request-context.ts'
import { Go } from '../go.tsx'
import { firstUnfinished } from '../../../request/progress.ts'
import { isKitOfParts, isTaken, lineOf, takenByLaw, withLine } from '../../../request/request-draft.ts'
import { partsOf } from '../same-for-all.ts'
import { StepActions } from '../step-actions.tsx'
import { ProductCard } from './product-card.tsx'

/** Whether two comparisons would say the same. */
const sameDoors = (some: readonly DoorView[], others: readonly DoorView[]): boolean =>
  some.every((door) =>
    others.some(
      ({ type, open, payer, deadline }) => type === door.type && open === door.open && payer === door.payer && deadline === door.deadline,
    ),
  )

/** The products of the order that this type takes back; the others with their reason. */
export function ProductsStep() {
  const t = useT()
  const navigate = useNavigate()
  const { order, draft, change } = useRequest()
  const { type, chosen } = draft
  if (type === null) return <Go step="type" />
  const items = order.items.toSorted((a, b) => Number(isTaken(b, type)) - Number(isTaken(a, type)))
  const toggle = (id: string): void =>
    change((now) => ({ ...now, chosen: now.chosen.includes(id) ? now.chosen.filter((one) => one !== id) : [...now.chosen, id] }))
  const taken = items.filter((item) => isTaken(item, type) && !isKitOfParts(item, order.items)).map(({ id }) => id)
  const choose = (ids: readonly string[]): void => change((now) => ({ ...now, chosen: [...new Set([...now.chosen, ...ids])] }))
  const takenParts = (kit: string): string[] => taken.filter((id) => partsOf(order.items, kit).some((part) => part.id === id))
  const takeByLaw = (id: string, lawful: string): void => {
    change((now) => takenByLaw(now, lawful, { order, orderLineId: id }))
    document.getElementById('contenu')?.focus()
  }
  const next = (event: FormEvent): void => {
    event.preventDefault()
    if (chosen.length > 0)
      void navigate({ to: '/retours/nouveau/$orderId/details/$nth', params: { orderId: order.id, nth: firstUnfinished({ draft, order }) } })
  }
  return (
    <form onSubmit={next}>
      <h1>{t('request.products.title')}</h1>
      <p className="lead">{t('request.products.lead')}</p>
      {taken.length > 4 && (
        <p className="opts-all">
          <span>{t('request.products.count', { chosen: chosen.length, of: taken.length })}</span>
          <Button onClick={() => choose(taken)}>{t('request.products.all')}</Button>
          <Button kind="quiet" disabled={chosen.length === 0} onClick={() => change((now) => ({ ...now, chosen: [] }))}>
            {t('request.products.none')}
          </Button>
        </p>
      )}
      <fieldset className="opts">
        <legend className="sr">{t('request.step.products')}</legend>
        {items.map((item) => (
          <ProductCard
            key={item.id}
            item={item}
            door={doorOf(item, type)}
            kit={isKitOfParts(item, order.items)}
            currency={order.currency}
            chosen={chosen.includes(item.id)}
            onToggle={() => toggle(item.id)}
            beside={doorOf(item, type)?.open ? undefined : lawfulDoor({ type }, item.doors, order.reasons)}
            onLaw={(lawful) => takeByLaw(item.id, lawful)}
            units={lineOf(draft, item.id).quantity}
            onUnits={(quantity) => change((now) => withLine(now, item.id, { quantity }))}
            compares={!isKitOfParts(item, order.items) && !sameDoors(item.doors, order.doors)}
            parts={takenParts(item.id).length}
            onParts={() => choose(takenParts(item.id))}
          />
        ))}
      </fieldset>
      <StepActions>
        <ButtonLink to="/retours/nouveau/$orderId/type" params={{ orderId: order.id }} icon="left">
          {t('request.step.type')}
        </ButtonLink>
        <ActionButton type="submit" kind="go" off={chosen.length > 0 ? null : t('request.products.choose')}>
          {t('request.products.next')}
        </ActionButton>
      </StepActions>
    </form>
  )
}
