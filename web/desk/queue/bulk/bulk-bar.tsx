import { useRef, useState } from 'react'
import type { ReturnRow } from '#application/views.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button, buttonClass } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Agent } from '../../assign/agent.tsx'
import { Others } from '../../assign/assign-menu.tsx'
import { Exports } from './exports.tsx'
import { type Refused, RefusedCases } from './refused-cases.tsx'
import './bulk.css'

type Answer = { items: readonly { number: string; problem: { detail: string } | null }[] }
type Macro = { id: string; name: string; archived: boolean }

type Props = { rows: readonly ReturnRow[]; onClear: () => void }

/** What is done with all that is ticked: one act per case, each with its own answer. */
export function BulkBar({ rows, onClear }: Props) {
  const t = useT()
  const me = useMe()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const assign = useCommand<Answer>('POST', '/desk/bulk/assignments')
  const macro = useCommand<Answer>('POST', '/desk/bulk/macros')
  const macros = useApi<{ items: readonly Macro[] }>('/macros').data?.items.filter(({ archived }) => !archived) ?? []
  const intention = useRef<{ what: string; batch: string }>(null)
  const numbers = rows.map(({ number }) => number)

  /** The same act on the same cases is one intention, however often it is sent. */
  async function send(act: typeof assign, what: object, done: (count: number) => string): Promise<void> {
    const said = JSON.stringify([what, numbers])
    if (intention.current?.what !== said) intention.current = { what: said, batch: crypto.randomUUID() }
    const sent = await act.send({ batch: intention.current.batch, numbers, ...what })
    if (!sent.done) return
    intention.current = null
    const failed = sent.answer.items.flatMap(({ number, problem }) => (problem ? [{ number, why: problem.detail }] : []))
    setRefused(failed)
    const count = sent.answer.items.length - failed.length
    if (count > 0) toast(done(count))
    if (failed.length === 0) onClear()
  }
  const give = (to: Agent | null): void =>
    void send(assign, { assigneeId: to?.id ?? null }, (count) =>
      to === null ? t('queue.bulk.freed', { count }) : t('queue.bulk.given', { count, name: to.name }),
    )
  const busy = assign.busy || macro.busy
  const [first] = rows
  const worth = rows.every(({ currency }) => currency === first?.currency) ? rows.reduce((sum, { value }) => sum + value, 0) : null
  return (
    <section className="bulk" aria-label={t('queue.bulk')}>
      <span className="nb" role="status">
        <b>{t('queue.bulk.ticked', { count: rows.length })}</b>
        {worth !== null && first && <span className="muted">, {formatMoney(worth, first.currency, t.locale)}</span>}
      </span>
      <Menu className={buttonClass()} button={<Down words={t('queue.bulk.assign')} icon="user" />}>
        {me && (
          <button type="button" disabled={busy} onClick={() => give({ id: me.id, name: me.name })}>
            {t('queue.agent.take')}
          </button>
        )}
        <button type="button" disabled={busy} onClick={() => give(null)}>
          {t('queue.agent.free')}
        </button>
        <Others besides={[me?.id]} onChoose={give} />
      </Menu>
      {macros.length > 0 && (
        <Menu className={buttonClass()} button={<Down words={t('queue.bulk.macro')} icon="bolt" />}>
          <p>{t('queue.bulk.macro.hint', { count: rows.length })}</p>
          {macros.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              disabled={busy}
              onClick={() => void send(macro, { macroId: id }, (count) => t('queue.bulk.said', { count, name }))}
            >
              {name}
            </button>
          ))}
        </Menu>
      )}
      <Menu className={buttonClass()} button={<Down words={t('queue.export')} icon="download" />}>
        <Exports asked={{ numbers: numbers.join(',') }} />
      </Menu>
      <span className="end">
        <Button kind="quiet" onClick={onClear}>
          {t('queue.bulk.clear')}
        </Button>
      </span>
      <ProblemNotice problem={assign.problem ?? macro.problem} />
      {refused.length > 0 && <RefusedCases refused={refused} onClose={() => setRefused([])} />}
    </section>
  )
}

const Down = ({ words, icon }: { words: string; icon: 'user' | 'bolt' | 'download' }) => (
  <>
    <Icon name={icon} />
    {words}
    <Icon name="down" />
  </>
)
