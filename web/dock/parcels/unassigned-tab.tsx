import { Link } from '@tanstack/react-router'
import { useApi } from '../../ui/api/query.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** The way to the parcels that belong to no return, with how many wait. */
export function UnassignedTab() {
  const t = useT()
  const count = useApi<{ waiting: number }>('/dock/parcels/waiting').data?.waiting
  return (
    <Link to="/dock/colis">
      <Icon name="help" />
      <span>{t('dock.list.unassigned')}</span>
      <b>{count === undefined ? '' : count >= 100 ? '99+' : count}</b>
    </Link>
  )
}
