import { useState } from 'react'
import type { MacroView } from '#application/macros/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useMe } from '../../../ui/api/session.ts'
import { Button } from '../../../ui/control/button.tsx'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { MacroDialog } from './macro-dialog.tsx'
import { MacroHistory, type TakenWords } from './macro-history.tsx'
import { MacroList } from './macro-list.tsx'
import './macros.css'

/** What is open beside the lists: one that is written, or what one has said before. */
type Open = { write: MacroView | { shared: boolean }; taken?: TakenWords } | { past: MacroView } | null

/** Texts to answer with: one's own and everybody's, in the order in which a case offers them. */
export function MacrosPage() {
  const t = useT()
  const me = useMe()
  const answer = useApi<{ items: readonly MacroView[] }>('/macros')
  const [open, setOpen] = useState<Open>(null)
  useTitle(t('macro.title'))
  const keeps = me !== null && (hasRole(me, 'manager') || hasRole(me, 'admin'))
  const items = answer.data?.items ?? []
  const asItIs = (macro: MacroView | { shared: boolean }) => ('id' in macro ? (items.find(({ id }) => id === macro.id) ?? macro) : macro)
  const list = (shared: boolean) => (
    <section className="stack">
      <div className="row">
        <h2>{t(shared ? 'macro.everybodys' : 'macro.yours')}</h2>
        <span className="end" />
        {(!shared || keeps) && (
          <Button icon="plus" onClick={() => setOpen({ write: { shared } })}>
            {t(shared ? 'macro.new.shared' : 'macro.new')}
          </Button>
        )}
      </div>
      <p className="muted">{t(shared ? 'macro.everybodys.hint' : 'macro.yours.hint')}</p>
      <MacroList
        items={items.filter((macro) => macro.shared === shared)}
        shared={shared}
        mine={!shared || keeps}
        onEdit={(write) => setOpen({ write })}
        onPast={(past) => setOpen({ past })}
      />
    </section>
  )
  return (
    <div className="stack macros-page">
      <h1>{t('macro.title')}</h1>
      {answer.error && <LoadProblem error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={6} />}
      {answer.data && (
        <>
          {list(false)}
          {list(true)}
        </>
      )}
      {open && 'write' in open && <MacroDialog macro={asItIs(open.write)} taken={open.taken ?? null} onClose={() => setOpen(null)} />}
      {open && 'past' in open && (
        <MacroHistory
          macro={open.past}
          onTake={open.past.mine && open.past.archivedAt === null ? (taken) => setOpen({ write: open.past, taken }) : null}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
