import { useMe } from '../../ui/api/session.ts'
import { problemText } from '../../ui/api/problem-text.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { Agent } from './agent.tsx'

/** `/returns/…` or `/conversations/…`, and whose it is as far as the screen knows. */
export type Assigned = { path: string; assignee: Agent | null }

export type Assign = { give: (to: Agent | null) => void; take: () => void; busy: boolean }

/** Gives a case to somebody, or takes it. Who took it meanwhile is not overruled unseen: the refusal says so. */
export function useAssign({ path, assignee }: Assigned): Assign {
  const t = useT()
  const me = useMe()
  const act = useCommand('PUT', `${path}/assignee`)
  async function send(to: Agent | null): Promise<void> {
    if (to?.id === assignee?.id) return toast(t(to === null ? 'queue.agent.nobodys' : 'queue.agent.already', { name: to?.name ?? '' }))
    const sent = await act.send({ assigneeId: to?.id ?? null, seen: assignee?.id ?? null })
    if (!sent.done) {
      const { title, detail } = problemText(sent.problem, t)
      return toast(detail ?? title, { icon: 'alert' })
    }
    toast(to === null ? t('queue.agent.freed') : to.id === me?.id ? t('queue.agent.taken') : t('queue.agent.given', { name: to.name }))
  }
  return { give: (to) => void send(to), take: () => (me ? void send({ id: me.id, name: me.name }) : undefined), busy: act.busy }
}
