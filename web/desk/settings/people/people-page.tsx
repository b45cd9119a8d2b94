import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from '../../../ui/control/segmented.tsx'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { StaffList } from './staff-list.tsx'
import './people.css'

/** Who works here and what each of them may. */
export function PeoplePage() {
  const t = useT()
  const { etat } = useSearch({ from: '/desk/settings/people' })
  const navigate = useNavigate()
  useTitle(t('settings.people'))
  return (
    <>
      <div className="settings-head">
        <h1>{t('settings.people')}</h1>
        <span className="end">
          <Segmented
            label={t('staff.lists')}
            options={[
              { value: 'active', label: t('staff.list.active') },
              { value: 'disabled', label: t('staff.list.disabled') },
            ]}
            value={etat === 'disabled' ? 'disabled' : 'active'}
            onChange={(state) => void navigate({ to: '/desk/settings/people', search: state === 'active' ? {} : { etat: state } })}
          />
        </span>
      </div>
      <StaffList state={etat === 'disabled' ? 'disabled' : 'active'} />
    </>
  )
}
