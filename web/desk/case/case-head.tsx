import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { takersOfReturn } from '#domain/staff/takers.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { Chip, Status } from '../../ui/status/status.tsx'
import { statusTone } from '../../ui/status/status-tone.ts'
import { wordKey } from '../../ui/transit/line-view.ts'
import { useT } from '../../ui/words/use-t.ts'
import { AssignMenu } from '../assign/assign-menu.tsx'
import { readQueueSearch } from '../queue/queue-search.ts'
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx'
import { useKeys } from '../shortcuts/use-keys.ts'
import { customerName } from '../customer-name.ts'
import { CaseMenu } from './acts/case-menu.tsx'
import { EscalateDialog } from './acts/escalate-dialog.tsx'
import { obstacleOf, obstacleWords } from './acts/obstacle-of.ts'
import { answerFirst } from './next/answer-first.ts'
import type { Near } from './use-neighbours.ts'

type Props = { view: ReturnView; near: Near; /** Who else is here. */ others: ReactNode }

/** Whose return it is, where it stands, its place in the queue, and what may be done with the whole of it. */
export function CaseHead({ view, near, others }: Props) {
  const t = useT()
  const search = readQueueSearch(useSearch({ from: '/desk/retours/$number' }))
  const name = customerName(view)
  const tone = answerFirst(view) ? 'go' : statusTone({ customerWord: view.transit.customerWord, whose: view.transit.whose })
  const queueName = search.q === undefined ? t(`desk.nav.${search.file ?? 'to_answer'}`) : t('desk.queue.found', { words: search.q })
  const [keys, setKeys] = useState(false)
  useKeys({ '?': () => setKeys(true) })
  return (
    <header className="c-head">
      <Link
        className="btn btn--quiet btn--icon"
        to="/desk"
        search={search}
        aria-label={t('desk.case.back', { queue: queueName })}
        title={queueName}
      >
        <Icon name="left" />
      </Link>
      <h1 className="cut" title={name}>
        {name || view.order.number}
      </h1>
      <span className="ref soft">{view.number}</span>
      <Status {...(tone ? { tone } : {})}>{t(answerFirst(view) ? 'words.agent.to_answer' : wordKey(view.transit, 'staff'))}</Status>
      {view.escalated && (
        <Chip tone="warn" icon="flag">
          {t('desk.queue.escalated')}
        </Chip>
      )}
      {others}
      <span className="end" />
      {view.staff && (
        <AssignMenu
          path={`/returns/${view.number}`}
          assignee={view.staff.assignee}
          may={obstacleOf('assign', view) === null}
          takers={takersOfReturn(view.status)}
        />
      )}
      <Neighbours near={near} />
      <Escalate view={view} />
      <CaseMenu view={view} />
      {keys && <ShortcutsDialog onClose={() => setKeys(false)} />}
    </header>
  )
}

function Neighbours({ near: { place, of, toPrevious, toNext } }: { near: Near }) {
  const t = useT()
  useKeys({ j: toNext, k: toPrevious })
  return (
    <span className="row near">
      {place !== null && <span className="small muted nb">{t('desk.case.place', { place: place + 1, of })}</span>}
      <Step label={t('desk.keys.previous-case')} keys="K" go={toPrevious} />
      <Step label={t('desk.keys.next-case')} keys="J" go={toNext} />
    </span>
  )
}

const Step = ({ label, keys, go }: { label: string; keys: string; go: (() => void) | undefined }) => (
  <button type="button" className="btn btn--icon" aria-label={label} aria-keyshortcuts={keys} title={label} disabled={!go} onClick={go}>
    <kbd>{keys}</kbd>
  </button>
)

function Escalate({ view }: { view: ReturnView }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const obstacle = obstacleOf('escalate', view)
  useKeys({ e: obstacle === null ? () => setAsking(true) : undefined })
  if (obstacle === undefined) return null
  return (
    <>
      <ActionButton icon="flag" keys="E" off={obstacleWords('escalate', view, { t, locale: t.locale })} onClick={() => setAsking(true)}>
        {t('desk.escalate')}
      </ActionButton>
      {asking && <EscalateDialog view={view} onClose={() => setAsking(false)} />}
    </>
  )
}
