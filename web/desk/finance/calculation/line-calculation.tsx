import type { Derivation } from '#domain/money/derivation.ts'
import { Money } from '../../../ui/format/money.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { stepsOf } from '#domain/money/steps.ts'
import { stepWords } from './step-words.ts'

type Props = { line: Derivation['lines'][number]; name: string; sku: string; currency: string }

/** How one order line's credit came about, step by step. */
export function LineCalculation({ line, name, sku, currency }: Props) {
  const t = useT()
  const quantity = Number(line.entries.find((entry) => entry.code === 'charged')?.params['quantity'] ?? 0)
  return (
    <table className="calc">
      <caption>
        {name} {sku && <span className="mono muted">{sku}</span>}
      </caption>
      <tbody>
        {stepsOf(line).map((step) => (
          <tr key={step.place} className={`step--${step.weight}`}>
            <th scope="row">{stepWords(step, { currency, quantity }, t)}</th>
            <td className="num">
              <Money amount={step.amount} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
