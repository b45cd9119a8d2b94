import { lazy, Suspense, useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { formatDue } from '../../../ui/format/date.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { needWords } from '../../../ui/words/words.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { EscalateReturn } from './escalate-return.tsx'

/** Compares doors as the request does, in its words. */
const TypeDialog = lazy(async () => {
  const [{ TypeDialog: dialog }] = await Promise.all([import('./type-dialog.tsx'), needWords('request')])
  return { default: dialog }
})

type Act = 'type' | 'escalate' | 'cancel'

/** What is seldom needed and always possible to find: another type, an escalation, giving up. */
export function OtherActs({ view }: { view: ReturnView }) {
  const t = useT()
  const [act, setAct] = useState<Act | null>(null)
  const { verbs, escalated, deadlines } = view
  const answer = deadlines.find(({ kind }) => kind === 'escalation')
  const acts: readonly Act[] = [
    ...(verbs.change_type === null ? ['type' as const] : []),
    ...(verbs.escalate === null && view.status !== 'rejected' ? ['escalate' as const] : []),
    ...(verbs.cancel === null ? ['cancel' as const] : []),
  ]
  if (acts.length === 0 && !escalated) return null
  const close = (): void => setAct(null)
  return (
    <section className="r-part" aria-labelledby="acts">
      <h2 id="acts">{t('return.acts')}</h2>
      {escalated && (
        <Notice icon="flag">
          <b>{t('return.escalated')}</b>
          {answer && (
            <>
              <span>{t('return.escalated.by', { due: formatDue(answer.due, t.locale) })}</span>
              <Deadline deadline={answer} />
            </>
          )}
        </Notice>
      )}
      <div className="acts-list">
        {acts.map((one) => (
          <Button key={one} icon={({ type: 'swap', escalate: 'flag', cancel: 'cross' } as const)[one]} onClick={() => setAct(one)}>
            {t(`return.acts.${one}`)}
          </Button>
        ))}
      </div>
      {act === 'cancel' && <CancelDialog view={view} onClose={close} />}
      {act === 'escalate' && <EscalateReturn view={view} onClose={close} />}
      {act === 'type' && (
        <Suspense>
          <TypeDialog view={view} onClose={close} />
        </Suspense>
      )}
    </section>
  )
}
