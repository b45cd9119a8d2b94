import { formatDuration } from '../../ui/format/duration.ts'
import { formatNumber, formatShare } from '../../ui/format/number.ts'
import { Table } from '../../ui/table/table.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'

/** What each of the staff did. */
export function Agents(shown: Shown) {
  const t = useT()
  const { agents } = shown.view
  const columns = (['person', 'answers', 'median', 'within', 'inspected', 'executed', 'wrote'] as const).map((key) => ({
    key,
    label: t(`dashboard.agents.${key}`),
    num: key !== 'person',
  }))
  return (
    <Figure {...shown} table="agents" sub={t('dashboard.agents.sub')}>
      {agents.length === 0 ? (
        <NoData />
      ) : (
        <Table label={t('dashboard.figure.data', { figure: t('dashboard.agents') })} columns={columns}>
          {agents.map(({ id, name, answers, median, within, inspected, executed, wrote }) => (
            <tr key={id}>
              <td>{name}</td>
              <td className="num">{formatNumber(answers, t.locale)}</td>
              <td className="num nb">{median === null ? '–' : formatDuration(median * 60_000, t)}</td>
              <td className="num">{answers === 0 ? '–' : formatShare(Math.round((within / answers) * 100) / 100, t.locale)}</td>
              <td className="num">{formatNumber(inspected, t.locale)}</td>
              <td className="num">{formatNumber(executed, t.locale)}</td>
              <td className="num">{formatNumber(wrote, t.locale)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Figure>
  )
}
