import { useRef, useState } from 'react'
import type { MacroView } from '#application/macros/view.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { takersOfAll } from '#domain/staff/takers.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button, buttonClass } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Agent } from '../../assign/agent.tsx'
import { Others } from '../../assign/assign-menu.tsx'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { rowActs } from '../row-acts.ts'
import { Exports } from './exports.tsx'
import { MacroDialog } from './macro-dialog.tsx'
import { type BulkAnswer, type Refused, refusedOf } from './refused.ts'
import { useBatch } from './use-batch.ts'
import { RefusedCases } from './refused-cases.tsx'
import './bulk.css'

/** As many as the API does at once. */
const MOST_AT_ONCE = 200

type Props = { rows: readonly ReturnRow[]; onClear: () => void }

/** What is done with all that is ticked: one act per case, each with its own answer. A takes them all, M opens the macros. */
export function BulkBar({ rows, onClear }: Props) {
  const t = useT()
  const me = useMe()
  const may = rowActs(me)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const assign = useCommand<BulkAnswer>('POST', '/desk/bulk/assignments')
  const [macro, setMacro] = useState<string | null>(null)
  const macros = useApi<{ items: readonly MacroView[] }>('/macros').data?.items.filter(({ archivedAt }) => archivedAt === null) ?? []
  const batch = useBatch()
  const numbers = rows.map(({ number }) => number)

  async function give(to: Agent | null): Promise<void> {
    const what = { assigneeId: to?.id ?? null }
    // As they stand on the screen: who took one meanwhile keeps it.
    const items = rows.map(({ number, assignee }) => ({ number, seen: assignee?.id ?? null }))
    const sent = await assign.send({ batch: batch.of(what, items), items, ...what })
    if (!sent.done) return
    batch.done()
    const failed = refusedOf(sent.answer)
    setRefused(failed)
    const count = sent.answer.items.length - failed.length
    if (count > 0) toast(to === null ? t('queue.bulk.freed', { count }) : t('queue.bulk.given', { count, name: to.name }))
    if (failed.length === 0) onClear()
  }
  const { busy } = assign
  const bar = useRef<HTMLElement>(null)
  const openMacros = (): void => {
    const opener = bar.current?.querySelector<HTMLButtonElement>('.macros button')
    opener?.focus()
    opener?.click()
  }
  const allowed = rows.length <= MOST_AT_ONCE
  useKeys({
    a: me && allowed && !busy && may.take ? () => void give({ id: me.id, name: me.name }) : undefined,
    m: allowed ? openMacros : undefined,
  })
  const takers = takersOfAll({ statuses: rows.map(({ status }) => status), conversations: 0 })
  const [first] = rows
  const worth = rows.every(({ currency }) => currency === first?.currency) ? rows.reduce((sum, { value }) => sum + value, 0) : null
  return (
    <section ref={bar} className="bulk" aria-label={t('queue.bulk')}>
      <span className="nb" role="status">
        <b>{t('queue.bulk.ticked', { count: rows.length })}</b>
        {worth !== null && first && <span className="muted">, {formatMoney(worth, first.currency, t.locale)}</span>}
      </span>
      {!allowed ? (
        <Notice tone="warn">
          <span>{t('queue.bulk.too-many', { most: MOST_AT_ONCE, over: rows.length - MOST_AT_ONCE })}</span>
        </Notice>
      ) : (
        <>
          {may.take && (
            <Menu className={buttonClass()} button={<Down words={t('queue.bulk.assign')} icon="user" />}>
              {me && (
                <button type="button" disabled={busy} onClick={() => void give({ id: me.id, name: me.name })}>
                  {t('queue.agent.take')}
                </button>
              )}
              <button type="button" disabled={busy} onClick={() => void give(null)}>
                {t('queue.agent.free')}
              </button>
              <Others takers={takers} besides={[me?.id]} onChoose={(to) => void give(to)} />
            </Menu>
          )}
          {may.escalate && macros.length > 0 && (
            <span className="macros">
              <Menu className={buttonClass()} button={<Down words={t('queue.bulk.macro')} icon="bolt" />}>
                <p>{t('queue.bulk.macro.hint', { count: rows.length })}</p>
                {macros.map(({ id, name }) => (
                  <button key={id} type="button" onClick={() => setMacro(id)}>
                    {name}
                  </button>
                ))}
              </Menu>
            </span>
          )}
          {may.export && (
            <Menu className={buttonClass()} button={<Down words={t('queue.export')} icon="download" />}>
              <Exports asked={{ numbers: numbers.join(',') }} />
            </Menu>
          )}
        </>
      )}
      <span className="end">
        <Button kind="quiet" onClick={onClear}>
          {t('queue.bulk.clear')}
        </Button>
      </span>
      <ProblemNotice problem={assign.problem} />
      {refused.length > 0 && <RefusedCases refused={refused} body={t('queue.bulk.refused.body')} onClose={() => setRefused([])} />}
      {macro !== null && <MacroDialog macroId={macro} numbers={numbers} onClose={() => setMacro(null)} onLeft={onClear} />}
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
