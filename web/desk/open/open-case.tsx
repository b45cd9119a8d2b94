import { useNavigate } from '@tanstack/react-router'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../ui/api/session.ts'
import { Button } from '../../ui/control/button.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'

/** « Ouvrir un dossier », for a customer on the phone; key N. For those who may. */
export function OpenCase() {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const may = me !== null && me !== undefined && hasRole(me, 'support')
  const open = (): void => void navigate({ to: '/desk/ouvrir', search: {} })
  useKeys(may ? { n: open } : {})
  if (!may) return null
  return (
    <Button icon="plus" keys="N" className="open-new" title={t('desk.open')} onClick={open}>
      <span>{t('desk.open')}</span>
    </Button>
  )
}
