import type { Working } from '#domain/staff/takers.ts'
import { useMe } from '../../../ui/api/session.ts'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Agent } from '../../assign/agent.tsx'
import { Others } from '../../assign/assign-menu.tsx'
import { Down } from './bulk-frame.tsx'

type Props = {
  takers: readonly Working[]
  /** Whether any of it is the reader's to take. */
  takes: boolean
  busy: boolean
  /** Null frees them. */ onGive: (to: Agent | null) => void
}

/** All that is ticked is given to somebody, to oneself or to nobody. */
export function GiveMenu({ takers, takes, busy, onGive }: Props) {
  const t = useT()
  const me = useMe()
  return (
    <Menu className={buttonClass()} button={<Down words={t('queue.bulk.assign')} icon="user" />}>
      {me && takes ? (
        <button type="button" disabled={busy} onClick={() => onGive({ id: me.id, name: me.name })}>
          {t('queue.agent.take')}
        </button>
      ) : (
        <p>
          <b>{t('queue.agent.take')}</b>. {t('queue.bulk.take.none')}
        </p>
      )}
      <button type="button" disabled={busy} onClick={() => onGive(null)}>
        {t('queue.agent.free')}
      </button>
      <Others takers={takers} besides={[me?.id]} onChoose={onGive} />
    </Menu>
  )
}
