import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { WebhooksView } from '#application/webhooks/list-endpoints.ts'
import type { ListedEndpoint } from '#application/webhooks/ports.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { Empty } from '../../../ui/notice/empty.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { LoadProblem, ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { DeliveryList } from './delivery-list.tsx'
import { ChangeDialog } from './endpoint-dialog.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { EndpointState } from './states.tsx'
import './webhooks.css'

/** One address: what it is told, its secret, and what it was told lately. */
export function EndpointPage() {
  const t = useT()
  const { id } = useParams({ from: '/desk/settings/webhooks/$id' })
  const query = useApi<WebhooksView>('/settings/webhooks')
  const endpoint = query.data?.items.find((one) => one.id === id)
  useTitle(t('settings.webhooks'))
  if (query.error) return <LoadProblem error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton lines={8} />
  return (
    <>
      <p>
        <Link to="/desk/settings/webhooks">{t('webhooks.back')}</Link>
      </p>
      {endpoint ? <Found key={id} endpoint={endpoint} /> : <Empty title={t('webhooks.missing')}>{t('webhooks.missing.body')}</Empty>}
    </>
  )
}

type Asking = 'change' | 'rotate' | 'remove' | null

function Found({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useT()
  const [asking, setAsking] = useState<Asking>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const trial = useCommand('POST', `/settings/webhooks/${endpoint.id}/trials`, {
    onDone: () => toast(t('webhooks.try.done'), { icon: 'send' }),
  })
  return (
    <>
      <h1 className="webhooks-url">{endpoint.url}</h1>
      <p>
        <EndpointState endpoint={endpoint} />
      </p>
      {endpoint.disabledWhy === 'gone' && <Notice tone="bad">{t('webhooks.gone')}</Notice>}
      {endpoint.previousUntil !== null && (
        <Notice>
          {t('webhooks.previous')} <Moment at={endpoint.previousUntil} as="dateTime" />
        </Notice>
      )}
      <ul className="webhooks-told">
        {endpoint.types.map((type) => (
          <li key={type}>
            {t(`webhooks.type.${type}`)} <code className="small muted">{type}</code>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={trial.problem} />
      <div className="row">
        <ActionButton
          busy={trial.busy}
          icon="send"
          off={endpoint.disabledAt === null ? null : t('webhooks.try.off')}
          onClick={() => void trial.send({})}
        >
          {t('webhooks.try')}
        </ActionButton>
        <Button onClick={() => setAsking('change')}>{t('webhooks.change')}</Button>
        <Button onClick={() => setAsking('rotate')}>{t('webhooks.rotate')}</Button>
        <Button kind="quiet" onClick={() => setAsking('remove')}>
          {t('webhooks.remove')}
        </Button>
      </div>
      <DeliveryList endpoint={endpoint} />
      {asking === 'change' && <ChangeDialog endpoint={endpoint} onClose={() => setAsking(null)} />}
      {asking === 'rotate' && (
        <RotateDialog
          id={endpoint.id}
          onDone={(made) => {
            setAsking(null)
            setSecret(made)
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'remove' && <RemoveDialog id={endpoint.id} onClose={() => setAsking(null)} />}
      {secret !== null && <SecretDialog secret={secret} rotated onClose={() => setSecret(null)} />}
    </>
  )
}

function RotateDialog({ id, onDone, onClose }: { id: string; onDone: (secret: string) => void; onClose: () => void }) {
  const t = useT()
  const rotation = useCommand<{ secret: string }>('PUT', `/settings/webhooks/${id}/secret`, { onDone: ({ secret }) => onDone(secret) })
  return (
    <ActDialog
      title={t('webhooks.rotate.title')}
      act={t('webhooks.rotate.send')}
      command={rotation}
      onSend={() => void rotation.send({})}
      onClose={onClose}
    >
      <p>{t('webhooks.rotate.body')}</p>
    </ActDialog>
  )
}

function RemoveDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const removal = useCommand('DELETE', `/settings/webhooks/${id}`, {
    onAnswer: () => void navigate({ to: '/desk/settings/webhooks', replace: true }),
    onDone: () => toast(t('webhooks.remove.done'), { icon: 'check' }),
  })
  return (
    <ActDialog
      title={t('webhooks.remove.title')}
      act={t('webhooks.remove.send')}
      kind="bad"
      command={removal}
      onSend={() => void removal.send()}
      onClose={onClose}
    >
      <p>{t('webhooks.remove.body')}</p>
    </ActDialog>
  )
}
