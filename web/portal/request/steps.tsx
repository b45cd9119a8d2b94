import { Link, useLocation } from '@tanstack/react-router'
import type { CSSProperties, ReactNode } from 'react'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { furthest, isReachable, type Step, stepOf, steps } from '../../request/progress.ts'
import { useRequest } from '../../request/request-context.ts'

/** Where one is among the five steps; on a phone in words, with a bar. */
export function Steps() {
  const { pathname } = useLocation()
  const { draft, order } = useRequest()
  return <StepList current={stepOf(pathname)} last={furthest({ draft, order })} orderId={order.id} />
}

type Props = { current: Step; last?: Step; orderId?: string }

export function StepList({ current, last = 'order', orderId }: Props) {
  const t = useT()
  useTitle(t('request.title', { step: t(`request.step.${current}`) }))
  const at = steps.indexOf(current)
  const next = steps[at + 1]
  return (
    <>
      <ol className="steps" aria-label={t('request.steps')}>
        {steps.map((step, index) => (
          <li key={step} aria-current={step === current ? 'step' : undefined}>
            {orderId !== undefined && step !== current && isReachable(step, last) ? (
              <StepLink step={step} orderId={orderId}>
                {index < at && <Icon name="check" />}
                {index < at ? t(`request.step.${step}`) : t('request.steps.nth', { nth: index + 1, name: t(`request.step.${step}`) })}
              </StepLink>
            ) : (
              <span>{t('request.steps.nth', { nth: index + 1, name: t(`request.step.${step}`) })}</span>
            )}
          </li>
        ))}
      </ol>
      <div className="steps-s">
        <p>
          <b>{t('request.steps.of', { nth: at + 1, of: steps.length, name: t(`request.step.${current}`) })}</b>
          {next && <span>{t('request.steps.next', { name: t(`request.step.${next}`) })}</span>}
        </p>
        <span className="bar" aria-hidden="true">
          <i style={{ '--p': (at + 1) / steps.length } as CSSProperties} />
        </span>
      </div>
    </>
  )
}

function StepLink({ step, orderId, children }: { step: Step; orderId: string; children: ReactNode }) {
  switch (step) {
    case 'order':
      return (
        <Link to="/retours/nouveau" search={{ commande: orderId }}>
          {children}
        </Link>
      )
    case 'type':
      return (
        <Link to="/retours/nouveau/$orderId/type" params={{ orderId }}>
          {children}
        </Link>
      )
    case 'products':
      return (
        <Link to="/retours/nouveau/$orderId/produits" params={{ orderId }}>
          {children}
        </Link>
      )
    case 'details':
      return (
        <Link to="/retours/nouveau/$orderId/details/$nth" params={{ orderId, nth: '1' }}>
          {children}
        </Link>
      )
    case 'check':
      return (
        <Link to="/retours/nouveau/$orderId/verification" params={{ orderId }}>
          {children}
        </Link>
      )
  }
}
