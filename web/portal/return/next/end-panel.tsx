import { type ReactNode, useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonAnchor, ButtonLink } from '../../../ui/control/button-link.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Money } from '../../../ui/format/money.tsx'
import { EscalateReturn } from '../acts/escalate-return.tsx'
import { givenKey } from '../owed/given-key.ts'
import { HowGiven } from '../owed/how-given.tsx'
import { endWords } from './end-words.ts'
import { Panel } from './panel.tsx'

const toMediator = (words: ReactNode): ReactNode => <a href="#mediator">{words}</a>

/** Where it has ended: what can still be done. */
export function EndPanel({ view }: { view: ReturnView }) {
  const t = useT()
  const [escalating, setEscalating] = useState(false)
  const { title, body } = endWords(view)
  const again = view.status === 'cancelled' || view.status === 'expired'
  const raise = view.status === 'rejected' && view.verbs.escalate === null
  return (
    <Panel title={t(title)} wide>
      <WhatWasGiven view={view} />
      <p>{t(body)}</p>
      {view.status === 'rejected' && (
        <p>
          {view.mediator === null ? t('return.end.rejected.manager') : t.rich('return.end.rejected.mediator', { mediator: toMediator })}
        </p>
      )}
      <div className="row">
        {raise && (
          <Button icon="flag" onClick={() => setEscalating(true)}>
            {t('return.end.review')}
          </Button>
        )}
        {again && (
          <ButtonLink to="/retours/nouveau" icon="plus">
            {t('return.end.again')}
          </ButtonLink>
        )}
        <ButtonAnchor href="#messages" icon="mail">
          {t('return.page.write')}
        </ButtonAnchor>
      </div>
      {escalating && <EscalateReturn view={view} onClose={() => setEscalating(false)} />}
    </Panel>
  )
}

/** What was paid or sent, when, under which reference and where to. */
function WhatWasGiven({ view }: { view: ReturnView }) {
  const t = useT()
  const given = view.resolutions.filter(({ state }) => state === 'executed')
  if (view.status !== 'closed' || given.length === 0) return null
  return (
    <ul className="gave">
      {given.map((resolution) => (
        <li key={resolution.id}>
          <b>
            {resolution.amount === null
              ? t('return.end.given.goods', { name: t(givenKey(resolution)), units: resolution.unitIds.length })
              : t.rich('return.end.given.money', {
                  name: t(givenKey(resolution)),
                  amount: <Money amount={resolution.amount} currency={view.currency} />,
                })}
          </b>
          <span>
            <HowGiven resolution={resolution} view={view} />
          </span>
        </li>
      ))}
    </ul>
  )
}
