import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef } from 'react'
import type { DoorView } from '#application/orders/door-view.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { besidesOf, byOpenness, isStatutoryDoor } from '../../../request/policy-words/beside.ts'
import { useRequest } from '../../../request/request-context.ts'
import { withType } from '../../../request/request-draft.ts'
import { Advised } from '../doors/advised.tsx'
import { allInReturns } from '../doors/all-in-returns.ts'
import { DoorsTable } from '../../../request/doors/doors-table.tsx'
import { InReturns } from '../doors/in-returns.tsx'
import { StepActions } from '../step-actions.tsx'
import { Contest } from './contest.tsx'

/** The rights that a refusal pointed to, once they are there; the router looked for them before the order had come. */
const shown = (heading: HTMLElement | null): void => {
  if (location.hash === `#${heading?.id}`) heading?.scrollIntoView()
}

/** Every type of request, the closed ones with their reason and, for a consumer, the law's way beside them. */
export function TypeStep() {
  const t = useT()
  const navigate = useNavigate()
  const { order, draft, change } = useRequest()
  const merchants = byOpenness(order.doors.filter((door) => !isStatutoryDoor(door)))
  const lawful = byOpenness(order.doors.filter(isStatutoryDoor))
  const choose = (type: string): void => change((now) => withType(now, type, order))
  usePointedTo(lawful, choose)
  const chosen = order.doors.find(({ type }) => type === draft.type)
  const toProducts = (): void => void navigate({ to: '/retours/nouveau/$orderId/produits', params: { orderId: order.id } })
  const next = (event: FormEvent): void => {
    event.preventDefault()
    if (chosen) toProducts()
  }
  const takeByLaw = (type: string): void => {
    choose(type)
    toProducts()
  }
  const elsewhere = allInReturns(order)
  if (elsewhere.length > 0)
    return (
      <section>
        <h1>{t('request.type.title')}</h1>
        <InReturns numbers={elsewhere} />
        <Contest order={order.id} />
        <StepActions>
          <ButtonLink to="/retours/nouveau" search={{ commande: order.id }} icon="left">
            {t('request.step.order')}
          </ButtonLink>
        </StepActions>
      </section>
    )
  return (
    <form onSubmit={next}>
      <h1>{t('request.type.title')}</h1>
      <p className="lead">{t('request.type.lead')}</p>
      <Advised best={order.best} doors={order.doors} chosen={draft.type} onChoose={choose} />
      <fieldset className="opts-plain">
        <legend className="sr">{t('request.step.type')}</legend>
        <DoorsTable
          label={t('request.doors')}
          parts={[
            { doors: merchants },
            {
              doors: lawful,
              title: (
                <h2 className="opts-h" id="droits" ref={shown}>
                  {t('request.type.law')}
                </h2>
              ),
            },
          ]}
          best={order.best}
          choosing={{ chosen: draft.type, onChoose: choose, onLaw: takeByLaw }}
          besides={besidesOf(merchants, order)}
        />
      </fieldset>
      {order.doors.every(({ open }) => open) || <Contest order={order.id} />}
      <StepActions>
        <ButtonLink to="/retours/nouveau" search={{ commande: order.id }} icon="left">
          {t('request.step.order')}
        </ButtonLink>
        <ActionButton type="submit" kind="go" off={chosen ? null : t('request.type.choose')}>
          {t('request.type.next')}
        </ActionButton>
      </StepActions>
    </form>
  )
}

/** The right that a refusal's page pointed to is chosen, once: the address forgets it, so that another choice stands. */
function usePointedTo(lawful: readonly DoorView[], choose: (type: string) => void): void {
  const { droit } = useSearch({ from: '/portal/retours/nouveau/$orderId/type' })
  const navigate = useNavigate()
  const followed = useRef(false)
  useEffect(() => {
    if (droit === undefined || followed.current) return
    followed.current = true
    if (lawful.some(({ type, open }) => open && type === droit)) choose(droit)
    void navigate({ to: '.', search: {}, hash: (now) => now ?? '', replace: true })
  }, [droit, lawful, choose, navigate])
}
