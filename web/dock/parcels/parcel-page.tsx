import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ParcelView } from '#application/parcels/view.ts'
import { isAbsent, problemOf } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Pictures } from '../parts/pictures.tsx'
import { NothingFound } from '../scan/nothing-found.tsx'
import { AmendDialog } from './amend-dialog.tsx'
import { Candidates } from './candidates.tsx'
import { EndDialog } from './end-dialog.tsx'
import { ParcelFacts } from './parcel-facts.tsx'
import { ParcelHistory } from './parcel-history.tsx'
import { parcelTones } from './parcel-row.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import '../return/dock-page.css'
import './parcels.css'

/** A parcel without a return: what is known of it, whose it may be, and what became of it. */
export function ParcelPage() {
  const t = useT()
  const { colis } = useParams({ from: '/dock/colis/$colis' })
  const { data, error, refetch } = useApi<ParcelView>(`/dock/parcels/${colis}`)
  useTitle(t('unassigned.title.one', { number: colis }))
  if (data) return <Parcel view={data} />
  if (error && isAbsent(problemOf(error, true))) return <NothingFound scan={colis} from={undefined} />
  return error ? <LoadProblem error={error} retry={() => void refetch()} /> : <Skeleton lines={6} />
}

type Open = 'amend' | 'end' | 'reopen' | null

function Parcel({ view }: { view: ParcelView }) {
  const t = useT()
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => setOpen(null)
  const tone = parcelTones[view.status]
  const may = (verb: 'amend' | 'end' | 'reopen' | 'assign'): boolean => view.verbs[verb] === null
  return (
    <div className="parcel">
      <header className="parcel-head">
        <div>
          <h1 className="nb">{view.number}</h1>
          <p>
            {t('unassigned.came', { count: view.quantity })} <Moment at={view.recordedAt} as="dateTime" />
          </p>
        </div>
        <p className="parcel-place">
          <small>{t('unassigned.place')}</small>
          <b>{view.place}</b>
        </p>
        <span className="parcel-when">
          <Status {...(tone ? { tone } : {})}>{t(`unassigned.status.${view.status}`)}</Status>
          {view.deadline && <Deadline deadline={view.deadline} what={t('unassigned.promise')} />}
        </span>
      </header>
      <div className="parcel-body">
        <div className="parcel-known">
          <Pictures files={view.files} label={t('unassigned.photos')} />
          <ParcelFacts view={view} />
          {may('amend') && (
            <Button icon="pen" big onClick={() => setOpen('amend')}>
              {t('unassigned.amend')}
            </Button>
          )}
          <ParcelHistory view={view} />
        </div>
        <div className="parcel-next">
          <Standing view={view} />
          {may('assign') && <Candidates view={view} />}
        </div>
      </div>
      <footer className="go">
        {may('end') && (
          <Button icon="truck" big onClick={() => setOpen('end')}>
            {t('unassigned.end')}
          </Button>
        )}
        {may('reopen') && (
          <Button icon="turn" big onClick={() => setOpen('reopen')}>
            {t('unassigned.reopen')}
          </Button>
        )}
        <p>{t(`unassigned.next.${view.status}`)}</p>
        {view.returnNumber === null ? (
          <ButtonLink to="/dock" icon="scan" big>
            {t('dock.rest.next')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/dock/retours/$number" params={{ number: view.returnNumber }} search={scanOf(view)} kind="go" icon="arrow" big>
            {t('unassigned.receive', { number: view.returnNumber })}
          </ButtonLink>
        )}
      </footer>
      {open === 'amend' && <AmendDialog view={view} onClose={close} />}
      {open === 'end' && <EndDialog view={view} onClose={close} />}
      {open === 'reopen' && <ReopenDialog view={view} onClose={close} />}
    </div>
  )
}

/** The return knows the parcel by what is on it. */
const scanOf = ({ tracking }: ParcelView): { scan?: string } => (tracking === null ? {} : { scan: tracking })

/** Where it goes on: the conversation in which a customer was asked, the return it was assigned to or came with. */
function Standing({ view }: { view: ParcelView }) {
  const t = useT()
  const { conversation, status, ending } = view
  return (
    <>
      {view.originNumber !== null && (
        <Notice>
          {t('unassigned.origin')}{' '}
          <Link to="/dock/retours/$number" params={{ number: view.originNumber }} search={{}}>
            {view.originNumber}
          </Link>
        </Notice>
      )}
      {conversation !== null && status === 'proposed' && (
        <Notice tone="warn">
          <b>{t('unassigned.proposed-to', { name: conversation.name })}</b>
          <span>
            {t(conversation.status === 'open' ? 'unassigned.proposed.answered' : 'unassigned.proposed.waits')}{' '}
            <Link to="/desk/messages/$id" params={{ id: conversation.id }}>
              {t('unassigned.proposed.open')}
            </Link>
          </span>
        </Notice>
      )}
      {view.returnNumber !== null && (
        <Notice tone="ok">
          <b>{t('unassigned.status.assigned-to', { number: view.returnNumber })}</b>
          <span>{t('unassigned.assigned.what', { place: view.place })}</span>
        </Notice>
      )}
      {ending !== null && (
        <Notice>
          <b>{t(`unassigned.ending.${ending}`)}</b>
          {view.endingTracking !== null && <span className="mono">{view.endingTracking}</span>}
        </Notice>
      )}
    </>
  )
}
