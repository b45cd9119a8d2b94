import type { Role } from '#domain/actor.ts'
import { isTaker, type Working } from '#domain/staff/takers.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { Menu } from '../../ui/control/menu.tsx'
import { Avatar } from '../../ui/status/avatar.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { type Agent, AgentName } from './agent.tsx'
import { type Assigned, useAssign } from './use-assign.ts'

type Props = Assigned & {
  /** Whether the reader may hand it on. */ may: boolean
  /** Whose people can do something about it. */ takers: readonly Working[]
}

/** Whose case it is, and the list of those who can have it; A takes it. */
export function AssignMenu({ path, assignee, may, takers }: Props) {
  const t = useT()
  const me = useMe()
  const { give, take } = useAssign({ path, assignee })
  const takes = may && me !== null && isTaker(me.roles, takers)
  useKeys({ a: takes ? take : undefined })
  if (!may) return <AgentName agent={assignee} />
  const mine = assignee !== null && assignee.id === me?.id
  return (
    <Menu
      button={<AgentName agent={assignee} />}
      label={t('queue.agent.change', { name: assignee?.name ?? t('queue.agent.nobody') })}
      className="btn btn--quiet assign"
    >
      {takes && !mine && (
        <button type="button" onClick={take} aria-keyshortcuts="A">
          {t('queue.agent.take')} <kbd className="end">A</kbd>
        </button>
      )}
      {assignee !== null && (
        <button type="button" onClick={() => give(null)}>
          {t('queue.agent.free')}
        </button>
      )}
      <Others takers={takers} besides={[assignee?.id, me?.id]} onChoose={give} />
    </Menu>
  )
}

type OthersProps = { takers: readonly Working[]; besides: readonly (string | undefined)[]; onChoose: (to: Agent) => void }

/** Colleagues who can have such a case, but some. */
export function Others({ takers, besides, onChoose }: OthersProps) {
  const colleagues = useApi<{ items: readonly (Agent & { roles: readonly Role[] })[] }>('/desk/colleagues').data?.items ?? []
  const others = colleagues.filter(({ id, roles }) => !besides.includes(id) && isTaker(roles, takers))
  return (
    <>
      {others.length > 0 && <hr />}
      {others.map((one) => (
        <button key={one.id} type="button" onClick={() => onChoose({ id: one.id, name: one.name })}>
          <Avatar name={one.name} />
          {one.name}
        </button>
      ))}
    </>
  )
}
