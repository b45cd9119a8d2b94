import { useState } from 'react'
import type { ListedEndpoint } from '#application/webhooks/ports.ts'
import type { WebhookType } from '#domain/webhook/event-types.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { TypeChecks } from './type-checks.tsx'

type Added = { id: string; secret: string }

/** Another address to tell. */
export function AddDialog({ onAdded, onClose }: { onAdded: (made: Added) => void; onClose: () => void }) {
  const t = useT()
  const [types, setTypes] = useState<readonly WebhookType[]>(['replacement.requested', 'replacement.cancelled'])
  const addition = useCommand<Added>('POST', '/settings/webhooks', { onDone: onAdded })
  return (
    <ActDialog
      title={t('webhooks.add.title')}
      act={t('webhooks.add.send')}
      wide
      off={types.length === 0 ? t('webhooks.types.one') : null}
      command={addition}
      onSend={({ url }) => void addition.send({ url, types })}
      onClose={onClose}
    >
      <Address />
      <TypeChecks value={types} onChange={setTypes} />
    </ActDialog>
  )
}

/** Another address in its place, other events, on or off. */
export function ChangeDialog({ endpoint, onClose }: { endpoint: ListedEndpoint; onClose: () => void }) {
  const t = useT()
  const [types, setTypes] = useState(endpoint.types)
  const [active, setActive] = useState(endpoint.disabledAt === null)
  const change = useCommand('PUT', `/settings/webhooks/${endpoint.id}`, {
    onDone: () => {
      onClose()
      toast(t('webhooks.change.done'), { icon: 'check' })
    },
  })
  return (
    <ActDialog
      title={t('webhooks.change.title')}
      act={t('webhooks.change.send')}
      wide
      off={types.length === 0 ? t('webhooks.types.one') : null}
      command={change}
      onSend={({ url }) => void change.send({ url, types, active })}
      onClose={onClose}
    >
      <Address value={endpoint.url} />
      <TypeChecks value={types} onChange={setTypes} />
      <Checkbox
        name="active"
        label={t('webhooks.active')}
        hint={t('webhooks.active.hint')}
        checked={active}
        onChange={({ target }) => setActive(target.checked)}
      />
    </ActDialog>
  )
}

function Address({ value }: { value?: string }) {
  const t = useT()
  return (
    <Input
      name="url"
      type="url"
      label={t('webhooks.url')}
      hint={t('webhooks.url.hint')}
      maxLength={2000}
      autoComplete="off"
      defaultValue={value}
    />
  )
}
