import type { Derivation } from '#domain/money/derivation.ts'
import { Money } from '../../../ui/format/money.tsx'
import { formatShare } from '../../../ui/format/number.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { extraWords } from './extra-words.ts'
import { LineCalculation } from './line-calculation.tsx'
import './calculation.css'

type Named = { orderLineId: string; name: string; sku: string }
type Props = { derivation: Derivation; lines: readonly Named[]; /** The part that was never received. */ reduceReceivable: number }

/** The derivation of an amount: every line, what is due besides, the total, where it goes, and the tax per rate. */
export function Calculation({ derivation, lines, reduceReceivable }: Props) {
  const t = useT()
  const { currency, extras, total } = derivation
  const named = (id: string): Named | undefined => lines.find((line) => line.orderLineId === id)
  const nameOf = (id: string): string => named(id)?.name ?? ''
  return (
    <div className="calcs">
      {derivation.lines.map((line) => (
        <LineCalculation
          key={`${line.orderLineId}-${line.kind}`}
          line={line}
          name={nameOf(line.orderLineId)}
          sku={named(line.orderLineId)?.sku ?? ''}
          currency={currency}
        />
      ))}
      <table className="calc">
        <caption>{t('finance.total')}</caption>
        <tbody>
          {derivation.lines.length + extras.length > 1 && (
            <Row label={t('finance.total.lines')} amount={derivation.gross} currency={currency} />
          )}
          {extras.map((extra) => (
            <Row
              key={`${extra.code} ${extra.params['orderLineId'] ?? extra.params['proofFileId'] ?? ''}`}
              label={extraWords(extra, { currency, nameOf }, t)}
              amount={extra.amount}
              currency={currency}
            />
          ))}
          <Row weight="total" label={t('finance.total.due')} amount={total} currency={currency} />
          {reduceReceivable > 0 && (
            <>
              <Row weight="part" label={t('finance.total.receivable')} amount={reduceReceivable} currency={currency} />
              <Row weight="part" label={t('finance.total.paid')} amount={total - reduceReceivable} currency={currency} />
            </>
          )}
        </tbody>
      </table>
      <Rates derivation={derivation} />
    </div>
  )
}

type RowProps = { label: string; amount: number; currency: string; weight?: 'sum' | 'total' | 'part' }

const Row = ({ label, amount, currency, weight = 'sum' }: RowProps) => (
  <tr className={`step--${weight}`}>
    <th scope="row">{label}</th>
    <td className="num">
      <Money amount={amount} currency={currency} />
    </td>
  </tr>
)

/** For the credit note: net, tax and gross per rate. */
function Rates({ derivation: { byRate, currency } }: { derivation: Derivation }) {
  const t = useT()
  return (
    <table className="calc calc--rates">
      <caption>{t('finance.rates')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('finance.rates.rate')}</th>
          <th scope="col" className="num">
            {t('finance.rates.net')}
          </th>
          <th scope="col" className="num">
            {t('finance.rates.tax')}
          </th>
          <th scope="col" className="num">
            {t('finance.rates.gross')}
          </th>
        </tr>
      </thead>
      <tbody>
        {byRate.map(({ taxRate, net, tax, gross }) => (
          <tr key={taxRate}>
            <th scope="row">{formatShare(taxRate / 10_000, t.locale)}</th>
            <td className="num">
              <Money amount={net} currency={currency} />
            </td>
            <td className="num">
              <Money amount={tax} currency={currency} />
            </td>
            <td className="num">
              <Money amount={gross} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
