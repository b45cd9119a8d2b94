import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { viewOf } from '../queue-ask.ts'
import { type QueueSearch, withFilters } from '../queue-search.ts'

/** « Enregistrer la vue »: the list as it is narrowed and sorted now, under a name. */
export function SaveView({ search }: { search: QueueSearch }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  return (
    <span className="end">
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('queue.view.save')}
      </Button>
      {asking && <SaveDialog search={search} onClose={() => setAsking(false)} />}
    </span>
  )
}

function SaveDialog({ search, onClose }: { search: QueueSearch; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const saving = useCommand<{ id: string }>('POST', '/desk/views', {
    onDone: ({ id }) => {
      toast(t('queue.view.saved'))
      onClose()
      void navigate({ to: '/desk', search: withFilters(search, { vues: id }) })
    },
  })
  return (
    <ActDialog
      title={t('queue.view.save.title')}
      act={t('queue.view.save.act')}
      command={saving}
      onClose={onClose}
      onSend={({ name = '', shared }) => void saving.send({ name, shared: shared !== undefined, query: viewOf(search) })}
    >
      <p>{t('queue.view.save.body')}</p>
      <Input name="name" label={t('queue.view.name')} maxLength={60} />
      <Checkbox name="shared" label={t('queue.view.share')} hint={t('queue.view.share.hint')} />
    </ActDialog>
  )
}
