import { useRef, useState } from 'react'
import type { MacroView } from '#application/macros/view.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import { isTaker, takersOfAll, takersOfReturn } from '#domain/staff/takers.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Agent } from '../../assign/agent.tsx'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { rowActs } from '../row-acts.ts'
import { BulkFrame, Down, MOST_AT_ONCE } from './bulk-frame.tsx'
import { Exports } from './exports.tsx'
import { GiveMenu } from './give-menu.tsx'
import { MacroDialog } from './macro-dialog.tsx'
import { type BulkAnswer, type Refused, refusedOf } from './refused.ts'
import { useBatch } from './use-batch.ts'
import { RefusedCases } from './refused-cases.tsx'

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
  // Those that are not the reader's to take are refused one by one; where none is, it is said before.
  const takes = me !== null && may.take && rows.some(({ status }) => isTaker(me.roles, takersOfReturn(status)))
  const allowed = rows.length <= MOST_AT_ONCE
  useKeys({
    a: me && allowed && !busy && takes ? () => void give({ id: me.id, name: me.name }) : undefined,
    m: allowed ? openMacros : undefined,
  })
  const takers = takersOfAll({ statuses: rows.map(({ status }) => status), conversations: 0 })
  const [first] = rows
  const worth = rows.every(({ currency }) => currency === first?.currency) ? rows.reduce((sum, { value }) => sum + value, 0) : null
  return (
    <BulkFrame
      ref={bar}
      label={t('queue.bulk')}
      ticked={
        <>
          <b>{t('queue.bulk.ticked', { count: rows.length })}</b>
          {worth !== null && first && <span className="muted">, {formatMoney(worth, first.currency, t.locale)}</span>}
        </>
      }
      tooMany={allowed ? null : t('queue.bulk.too-many', { most: MOST_AT_ONCE, over: rows.length - MOST_AT_ONCE })}
      acts={
        <>
          {may.take && <GiveMenu takers={takers} takes={takes} busy={busy} onGive={(to) => void give(to)} />}
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
      }
      onClear={onClear}
    >
      <ProblemNotice problem={assign.problem} />
      {refused.length > 0 && <RefusedCases refused={refused} body={t('queue.bulk.refused.body')} onClose={() => setRefused([])} />}
      {macro !== null && <MacroDialog macroId={macro} numbers={numbers} onClose={() => setMacro(null)} onLeft={onClear} />}
    </BulkFrame>
  )
}
