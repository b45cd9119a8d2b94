import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../ui/api/session.ts'
import { useApi } from '../../ui/api/query.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { lineView } from '../../ui/transit/line-view.ts'
import { JudgedUnder } from '../../ui/status/clause.tsx'
import { TransitLine } from '../../ui/transit/transit-line.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useDepartures } from '../departures/departures.ts'
import { UntilThere } from '../until-there.tsx'
import { Zone } from '../zone.tsx'
import { CaseHead } from './case-head.tsx'
import { isUntouched } from './decision/draft.ts'
import { isToDecide } from './decision/to-decide.ts'
import { useDecision } from './decision/use-decision.ts'
import { Gallery } from '../evidence/gallery.ts'
import { Others } from '../presence/others.tsx'
import { Decide } from './decision/decide.tsx'
import { Facts } from './facts/facts.tsx'
import { filesOf } from './talk/files-of.ts'
import { Talk } from './talk/talk.tsx'
import { useReply } from './talk/use-reply.ts'
import { useZoneKeys } from './use-zone-keys.ts'
import { type Stood, useNeighbours } from './use-neighbours.ts'
import './case.css'

/** One return at the desk: facts, conversation, decision. */
export function CasePage() {
  const { number } = useParams({ from: '/desk/retours/$number' })
  const answer = useApi<ReturnView>(`/returns/${number}`)
  const { left } = useDepartures()
  const queue = useState<readonly string[]>([])
  useTitle(number)
  if (answer.data)
    return (
      <JudgedUnder value={answer.data.policyVersion}>
        <Case key={`${number} ${left[number] ?? 0}`} view={answer.data} queue={queue} />
      </JudgedUnder>
    )
  return <UntilThere query={answer} what="return" words={number} />
}

/** What is being written and decided belongs to this return: another one begins anew, and so does what comes after a decision that has left. */
function Case({ view, queue }: { view: ReturnView; queue: Stood }) {
  const t = useT()
  const near = useNeighbours(view.number, queue)
  useZoneKeys()
  const noteOnly = !hasRole({ roles: useMe()?.roles ?? [] }, 'support')
  const reply = useReply(view.number, { noteOnly })
  const decision = useDecision(view)
  const overtaken = !isToDecide(view) && !isUntouched(decision.draft, view) && reply.said.message !== ''
  const answers = reply.frozen || reply.said.message !== '' || !isUntouched(decision.draft, view)
  const shown = filesOf(view).map(({ file, of }) => ({ file, of: of ?? t('desk.talk.by.customer') }))
  return (
    <Gallery value={shown}>
      <div className="case">
        <CaseHead view={view} near={near} others={<Others path={`/returns/${view.number}`} doing={answers ? 'answering' : 'looking'} />} />
        <div className="track">
          <TransitLine stations={lineView(view.transit, 'staff', { t, locale: t.locale })} dense />
        </div>
        <div className="zones">
          <Zone name={t('desk.facts')} className="facts">
            <Facts view={view} />
          </Zone>
          <Talk view={view} reply={reply} noteOnly={noteOnly} held={overtaken ? t('desk.unsent.held') : null} />
          <Zone name={t('desk.decision')} className="decide">
            <Decide view={view} decision={decision} reply={reply} onSent={near.toNext} />
          </Zone>
        </div>
      </div>
    </Gallery>
  )
}
