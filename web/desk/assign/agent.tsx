import { Avatar } from '../../ui/status/avatar.tsx'
import { useT } from '../../ui/words/use-t.ts'
import './assign.css'

export type Agent = { id: string; name: string }

type Props = { agent: Agent | null | undefined; /** The first name does, where rows are narrow. */ brief?: boolean }

/** Whose work something is. */
export function AgentName({ agent, brief = false }: Props) {
  const t = useT()
  const name = agent?.name ?? null
  return (
    <span className={name === null ? 'agent muted' : 'agent'} title={name ?? t('queue.agent.nobody')}>
      <Avatar name={name} />
      <span className="cut">{(brief ? name?.split(' ', 1)[0] : name) ?? t('queue.agent.nobody')}</span>
    </span>
  )
}
