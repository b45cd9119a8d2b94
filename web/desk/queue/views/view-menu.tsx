import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { viewOf } from '../queue-ask.ts'
import { type QueueSearch, withFilters } from '../queue-search.ts'
import { rowActs } from '../row-acts.ts'
import type { SavedView } from './use-views.ts'

type Props = { view: SavedView | undefined; search: QueueSearch; /** What else can be done with the list. */ children: ReactNode }

/** What can be done with a list, and with the view that it came from. */
export function ViewMenu({ view, search, children }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'change' | 'delete' | null>(null)
  const close = (): void => setAsking(null)
  const update = useCommand('PUT', `/desk/views/${view?.id}`, {
    ...(view ? { version: view.version } : {}),
    onDone: () => toast(t('queue.view.updated')),
  })
  const nothing = !rowActs(useMe()).export && !view?.mayChange
  const differs = view !== undefined && JSON.stringify(sorted(viewOf(search))) !== JSON.stringify(sorted(view.query))
  return (
    <>
      <ProblemNotice problem={update.problem} />
      {!nothing && (
        <Menu button={<Icon name="dots" />} label={t('desk.case.more')} className={`${buttonClass('quiet')} btn--icon`}>
          {view?.mayChange && differs && (
            <button type="button" onClick={() => void update.send({ query: viewOf(search) })}>
              {t('queue.view.update')}
            </button>
          )}
          {view?.mayChange && (
            <>
              <button type="button" onClick={() => setAsking('change')}>
                {t('queue.view.change')}
              </button>
              <button type="button" onClick={() => setAsking('delete')}>
                {t('queue.view.delete')}
              </button>
              <hr />
            </>
          )}
          {children}
        </Menu>
      )}
      {view && asking === 'change' && <ChangeDialog view={view} onClose={close} />}
      {view && asking === 'delete' && (
        <DeleteDialog
          view={view}
          onClose={close}
          onDone={() => {
            close()
            void navigate({ to: '/desk', search: withFilters(search, { vues: undefined }) })
          }}
        />
      )}
    </>
  )
}

const sorted = (query: Readonly<Record<string, unknown>>) => Object.entries(query).toSorted(([a], [b]) => a.localeCompare(b))

function ChangeDialog({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const t = useT()
  const change = useCommand('PUT', `/desk/views/${view.id}`, {
    version: view.version,
    onDone: () => {
      toast(t('queue.view.changed'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('queue.view.change.title', { name: view.name })}
      act={t('queue.view.change.act')}
      command={change}
      onClose={onClose}
      onSend={({ name = '', shared }) => void change.send({ name, shared: shared !== undefined })}
    >
      <Input name="name" label={t('queue.view.name')} defaultValue={view.name} maxLength={60} />
      <Checkbox name="shared" label={t('queue.view.share')} hint={t('queue.view.share.hint')} defaultChecked={view.shared} />
    </ActDialog>
  )
}

function DeleteDialog({ view, onClose, onDone }: { view: SavedView; onClose: () => void; onDone: () => void }) {
  const t = useT()
  const drop = useCommand('DELETE', `/desk/views/${view.id}`, {
    version: view.version,
    onDone: () => {
      toast(t('queue.view.deleted'))
      onDone()
    },
  })
  return (
    <ActDialog
      title={t('queue.view.delete.title', { name: view.name })}
      act={t('queue.view.delete')}
      kind="bad"
      command={drop}
      onClose={onClose}
      onSend={() => void drop.send()}
    >
      <p>{t(view.shared ? 'queue.view.delete.shared' : 'queue.view.delete.own')}</p>
    </ActDialog>
  )
}
