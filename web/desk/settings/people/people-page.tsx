import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/control/button.tsx'
import { Segmented } from '../../../ui/control/segmented.tsx'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { StaffList } from './staff-list.tsx'
import './people.css'

/** Who works here, who is asked to, and what each of them may. */
export function PeoplePage() {
  const t = useT()
  const { etat = 'active' } = useSearch({ from: '/desk/settings/people' })
  const navigate = useNavigate()
  const [inviting, setInviting] = useState(false)
  useTitle(t('settings.people'))
  const show = (state: 'active' | 'invited' | 'disabled'): void =>
    void navigate({ to: '/desk/settings/people', search: state === 'active' ? {} : { etat: state } })
  return (
    <>
      <div className="settings-head">
        <h1>{t('settings.people')}</h1>
        <Segmented
          label={t('staff.lists')}
          options={[
            { value: 'active', label: t('staff.list.active') },
            { value: 'invited', label: t('staff.list.invited') },
            { value: 'disabled', label: t('staff.list.disabled') },
          ]}
          value={etat}
          onChange={show}
        />
        <span className="end">
          <Button kind="go" icon="mail" onClick={() => setInviting(true)}>
            {t('staff.invite')}
          </Button>
        </span>
      </div>
      {etat === 'invited' ? <InvitationList /> : <StaffList key={etat} state={etat} />}
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onDone={() => {
            setInviting(false)
            show('invited')
          }}
        />
      )}
    </>
  )
}
