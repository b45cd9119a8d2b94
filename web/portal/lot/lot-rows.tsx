import type { LotView } from '#application/lots/view.ts'
import { Clause } from '../../ui/status/clause.tsx'
import { Status } from '../../ui/status/status.tsx'
import type { StatusTone } from '../../ui/status/status-tone.ts'
import { Table } from '../../ui/table/table.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'
import { ReturnLinks } from '../request/doors/return-links.tsx'
import { CorrectRow } from './correct-row.tsx'
import { checkWords } from '../../request/policy-words/check-words.ts'

type Row = LotView['rows'][number]

const tones: Readonly<Record<Row['verdict'], StatusTone>> = {
  eligible: 'ok',
  review: 'you',
  blocked_waivable: 'warn',
  blocked: 'bad',
  unplaced: 'bad',
}

type Props = {
  view: LotView
  /** The rows as they were judged, and as they stand now: as many. */
  before: readonly string[]
  now: readonly string[]
  onCorrect: (line: number, text: string) => void
}

/** Every row with its verdict, those that need something first: what is wrong, what to do about it, and a place to do it. */
export function LotRows({ view: { rows, orders }, before, now, onCorrect }: Props) {
  const t = useT()
  const good = rows.filter(({ verdict }) => verdict !== 'blocked' && verdict !== 'unplaced').length
  const sorted = rows.toSorted((a, b) => Number(isGood(a)) - Number(isGood(b)) || a.line - b.line)
  return (
    <>
      <h2>{t('lot.judged')}</h2>
      <p role="status">
        {now.join('\n') === before.join('\n') ? t('lot.sum', { good, bad: rows.length - good, orders: orders.length }) : t('lot.changed')}
      </p>
      <div className="lot-table">
        <Table
          label={t('lot.judged')}
          columns={[
            { key: 'line', label: t('lot.col.line'), num: true },
            { key: 'what', label: t('lot.col.what') },
            { key: 'order', label: t('lot.col.order') },
            { key: 'verdict', label: t('lot.col.verdict') },
          ]}
        >
          {sorted.map((row) => (
            <tr key={row.line}>
              <td className="num">{row.line}</td>
              <td>
                {row.name ?? row.sku}
                {row.quantity > 1 && ` ×\u00A0${row.quantity}`}
                <small className="mono">{row.serial || row.sku}</small>
              </td>
              <td>
                {row.order}
                {row.others > 0 && <small>{t('lot.others', { others: row.others })}</small>}
              </td>
              <td>
                {now[row.line - 1] === before[row.line - 1] ? (
                  <>
                    <Status tone={tones[row.verdict]}>{t(`lot.verdict.${row.verdict}`)}</Status>
                    <Why row={row} />
                  </>
                ) : (
                  <Status tone="you">{t('lot.verdict.changed')}</Status>
                )}
                {(row.verdict === 'unplaced' || row.verdict === 'blocked') && (
                  <CorrectRow
                    key={now[row.line - 1]}
                    line={row.line}
                    text={now[row.line - 1] ?? ''}
                    onCorrect={(written) => onCorrect(row.line, written)}
                  />
                )}
              </td>
            </tr>
          ))}
        </Table>
      </div>
    </>
  )
}

const isGood = ({ verdict, check }: Row): boolean => verdict === 'eligible' && check === null

function Why({ row: { fault, check, inReturns, verdict } }: { row: Row }) {
  const t = useT()
  if (fault) return <small>{t(faultKey(fault.code), fault.params)}</small>
  if (!check) return null
  return (
    <small>
      {checkWords(check, { t, locale: t.locale })} <Clause id={check.clause} />
      {inReturns.length > 0 && (
        <>
          {' '}
          {t('lot.in-returns')} <ReturnLinks numbers={inReturns} />.
        </>
      )}
      {verdict === 'blocked_waivable' && <> {t('lot.plead')}</>}
    </small>
  )
}

/** How a number is written is worded where the wizard words it. */
const faultKey = (code: string): Key =>
  (/^imei_|_length$|_digits_only$|_empty$/.test(code) ? `portal.gap.${code}` : `lot.fault.${code}`) as Key
