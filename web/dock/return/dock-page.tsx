import { useEffect } from 'react'
import { useParams, useSearch } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { isAbsent, problemOf } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { JudgedUnder } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { JudgeWork } from '../inspect/judge-work.tsx'
import { ReceiveWork } from '../receive/receive-work.tsx'
import { useWithWaiting } from '../outbox/use-outbox.ts'
import { focusScan } from '../scan/focus-scan.ts'
import { NothingFound } from '../scan/nothing-found.tsx'
import { SendBackWork } from '../send-back/send-back-work.tsx'
import { Match } from './match.tsx'
import { RestWork } from './rest-work.tsx'
import { Side } from './side.tsx'
import type { DockSearch } from './dock-search.ts'
import { type Step, stepOf } from './step.ts'
import { usePageScan } from './use-page-scan.ts'
import { UnitWork } from './unit-work.tsx'
import './dock-page.css'

/** A return at the dock: what it is, its products, and what to do now. */
export function DockPage() {
  const t = useT()
  const { number } = useParams({ from: '/dock/retours/$number' })
  const search = useSearch({ from: '/dock/retours/$number' })
  const { data: known, error, refetch } = useApi<ReturnView>(`/returns/${number}`)
  const data = useWithWaiting(known)
  useTitle(t('dock.page.title', { number }))
  if (data)
    return (
      <JudgedUnder value={data.policyVersion}>
        <AtDock view={data} search={search} />
      </JudgedUnder>
    )
  if (error && isAbsent(problemOf(error, true))) return <NothingFound scan={number} from={undefined} />
  return error ? <LoadProblem error={error} retry={() => void refetch()} /> : <Skeleton lines={6} />
}

function AtDock({ view, search }: { view: ReturnView; search: DockSearch }) {
  const step = stepOf(view, search)
  usePageScan(view, step.kind)
  const place = 'group' in step ? `${step.kind} ${step.group.key}` : step.kind
  return (
    <>
      <Fresh key={place} />
      <Match view={view} scan={search.scan} />
      <div className="r-body">
        <Side view={view} step={step} />
        <Work view={view} step={step} search={search} />
      </div>
    </>
  )
}

/** Another work begins at its top, with the scan box ready. */
function Fresh() {
  useEffect(() => {
    window.scrollTo(0, 0)
    focusScan()
  }, [])
  return null
}

function Work({
  view,
  step,
  search: { scan, corriger, avec, carton, transporteur },
}: {
  view: ReturnView
  step: Step
  search: DockSearch
}) {
  switch (step.kind) {
    case 'receive':
      return (
        <ReceiveWork
          key={view.number}
          view={view}
          scan={scan}
          box={avec === undefined ? null : { number: avec, tracking: carton ?? '', carrier: transporteur ?? '' }}
        />
      )
    case 'judge':
      return <JudgeWork key={`${step.group.key} ${corriger}`} view={view} group={step.group} correct={corriger === true} scan={scan} />
    case 'unit':
      return <UnitWork key={step.group.key} view={view} group={step.group} />
    case 'send_back':
      return <SendBackWork key={view.number} view={view} />
    case 'rest':
      return <RestWork view={view} />
  }
}
