import type { ReturnView } from '#application/returns/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { goToReply, type Reply } from '../talk/use-reply.ts'
import { isUntouched } from './draft.ts'
import { sumWords } from './sum-words.ts'
import type { Decision } from './use-decision.ts'
import { weigh } from './weigh.ts'
import { WhatChanged } from './what-changed.tsx'

/**
 * Somebody decided first: what happened, and what one was about to send. The words to the customer stay in the answer, and do not leave before it is
 * said what becomes of them: they were written for another decision.
 */
export function UnsentDecision({ view, decision, reply }: { view: ReturnView; decision: Decision; reply: Reply }) {
  const t = useT()
  const { draft, forget } = decision
  if (isUntouched(draft, view)) return null
  const sum = sumWords({ view, draft, weighed: weigh(view, draft, { message: '' }) }, { t, locale: t.locale })
  return (
    <Notice tone="warn" live>
      <b>{t('desk.unsent')}</b>
      <WhatChanged view={view} since={draft.since} />
      <span>
        {t('desk.unsent.yours')} {sum.join(' ')}
      </span>
      {reply.said.message === '' ? (
        <span>
          <Button onClick={forget}>{t('desk.unsent.forget')}</Button>
        </span>
      ) : (
        <>
          <span>{t('desk.unsent.words')}</span>
          <span className="row">
            <Button
              onClick={() => {
                forget()
                reply.address(false)
                goToReply()
              }}
            >
              {t('desk.unsent.rewrite')}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                forget()
                reply.forgetSaid()
              }}
            >
              {t('desk.unsent.drop')}
            </Button>
          </span>
        </>
      )}
    </Notice>
  )
}
