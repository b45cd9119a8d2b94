import type { StockWaiting } from '#application/stock/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { LoadProblem, ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

/** What has moved since the last hand-over, by where it went, and the button that hands it over. */
export function Waiting() {
  const t = useT()
  const waiting = useApi<StockWaiting>('/stock/waiting')
  const handing = useCommand<{ number: number; count: number }>('POST', '/stock/handovers', {
    onDone: (done) => toast(t('stock.hand-over.done', done)),
  })
  if (waiting.error) return <LoadProblem error={waiting.error} retry={() => void waiting.refetch()} />
  if (!waiting.data) return <Skeleton lines={4} />
  const { count, dispositions } = waiting.data
  return (
    <section className="stock-waiting" aria-labelledby="stock-waiting">
      <h2 id="stock-waiting">{t('stock.waiting.title')}</h2>
      <p>{t('stock.waiting.count', { count })}</p>
      {count > 0 && <Dispositions rows={dispositions} />}
      <p className="soft small">{t('stock.waiting.hint')}</p>
      <ProblemNotice problem={handing.problem} />
      <ActionButton
        kind="go"
        icon="send"
        busy={handing.busy}
        off={count === 0 ? t('stock.hand-over.none') : null}
        onClick={() => void handing.send({})}
      >
        {t('stock.hand-over')}
      </ActionButton>
    </section>
  )
}

function Dispositions({ rows }: { rows: StockWaiting['dispositions'] }) {
  const t = useT()
  return (
    <table className="stock-sums">
      <thead>
        <tr>
          <th scope="col">{t('stock.waiting.disposition')}</th>
          <th scope="col" className="num">
            {t('stock.waiting.ins')}
          </th>
          <th scope="col" className="num">
            {t('stock.waiting.outs')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ disposition, ins, outs }) => (
          <tr key={disposition}>
            <th scope="row">{t(`words.disposition.${disposition}`)}</th>
            <td className="num">{ins}</td>
            <td className="num">{outs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
