import { useState } from 'react'
import type { CandidateView, ParcelView } from '#application/parcels/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { wordsOf } from '../../ui/api/problem-text.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { ProposeDialog } from './propose-dialog.tsx'

/** Whose it may be and why, the surest first; or what is sought. Each is assigned, or its customer is asked. */
export function Candidates({ view }: { view: ParcelView }) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const [sought, setSought] = useState('')
  const [asked, setAsked] = useState<CandidateView | null>(null)
  const found = useApi<{ items: readonly CandidateView[] }>(`/dock/parcels/${view.number}/candidates`, { q: sought })
  return (
    <section className="candidates" aria-labelledby="candidates">
      <h2 id="candidates">{t('unassigned.whose')}</h2>
      <Form className="candidates-seek" label={t('unassigned.seek')} onSend={() => setSought(typed.trim())}>
        <Input
          name="q"
          label={t('unassigned.seek')}
          optional
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            if (target.value.trim() === '') setSought('')
          }}
          side={
            <Button type="submit" icon="search">
              {t('unassigned.seek.go')}
            </Button>
          }
        />
      </Form>
      {found.isPending && <Skeleton lines={4} />}
      {found.error && <LoadProblem error={found.error} retry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <Notice>{t(sought === '' ? 'unassigned.whose.none' : 'unassigned.seek.none')}</Notice>}
      <ul>
        {found.data?.items.map((candidate) => (
          <Candidate key={candidate.orderId} view={view} candidate={candidate} shown={sought === ''} onAsk={() => setAsked(candidate)} />
        ))}
      </ul>
      {asked && <ProposeDialog view={view} candidate={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

type Props = { view: ParcelView; candidate: CandidateView; shown: boolean; onAsk: () => void }

function Candidate({ view, candidate, shown, onAsk }: Props) {
  const t = useT()
  const { orderNumber, placedAt, title, customer, why, returns } = candidate
  return (
    <li>
      <div className="candidate-head">
        <h3>
          {customer.company ?? customer.name}
          {customer.company !== null && <small>{customer.name}</small>}
        </h3>
        <Button icon="mail" onClick={onAsk}>
          {t('unassigned.ask')}
        </Button>
      </div>
      <p>
        <span className="nb">{orderNumber}</span>, {title}, <Moment at={placedAt} />
      </p>
      {shown && (
        <p className="row">
          {why.map(({ kind, text }) => (
            <Chip key={`${kind} ${text}`} {...(kind === 'sender' ? {} : { tone: 'ok', icon: 'check' })}>
              {t(`unassigned.why.${kind}`, { text })}
            </Chip>
          ))}
        </p>
      )}
      {returns.length > 0 && (
        <ul className="candidate-returns">
          {returns.map((one) => (
            <ReturnChoice key={one.number} view={view} one={one} />
          ))}
        </ul>
      )}
    </li>
  )
}

function ReturnChoice({ view, one }: { view: ParcelView; one: CandidateView['returns'][number] }) {
  const t = useT()
  const { number, status, awaits } = one
  const assigning = useCommand('PUT', `/dock/parcels/${view.number}/assignment`, {
    version: view.version,
    onDone: () => toast(t('unassigned.assigned', { number })),
  })
  // All that was announced is here: more of it may still join, as far as it was delivered.
  const more = !awaits && (status === 'received' || status === 'resolving')
  const over = status === 'rejected' || status === 'cancelled' || status === 'closed' || !(awaits || more)
  return (
    <li>
      <span>
        <b className="nb">{number}</b>
        <small>
          {t(over || more ? 'unassigned.return.over' : status === 'expired' ? 'unassigned.return.expired' : 'unassigned.return.awaits')}
        </small>
      </span>
      {!over && (
        <ActionButton kind="go" icon="arrow" big busy={assigning.busy} onClick={() => void assigning.send({ returnNumber: number })}>
          {t('unassigned.assign')}
        </ActionButton>
      )}
      {assigning.problem && (
        <Notice tone="bad" live>
          {wordsOf(assigning.problem, t)}
        </Notice>
      )}
    </li>
  )
}
