import { formatMoney, formatShare } from '../../../ui/format/number.ts'
import type { T } from '../../../ui/words/use-t.ts'
import type { Step } from '#domain/money/steps.ts'

type Speaker = { (...said: Parameters<T>): string; locale: T['locale'] }
type Of = { currency: string; /** Units charged on the line. */ quantity: number }

const number = (value: Step['params'][string] | undefined): number => (typeof value === 'number' ? value : 0)

/** A step of a derivation in words; its amount stands beside it. */
export function stepWords({ code, amount, params }: Step, { currency, quantity }: Of, t: Speaker): string {
  const money = (value: Step['params'][string] | undefined): string => formatMoney(number(value), currency, t.locale)
  const units = number(params['units'])
  switch (code) {
    case 'charged':
      return t('finance.step.charged', { quantity, discounted: number(params['discount']), discount: money(params['discount']) })
    case 'due_up_to':
    case 'due_before':
    case 'share':
      return t(`finance.step.${code}`, { units, quantity })
    case 'deduction':
      return deduction(params, { taken: 0 - amount, asked: money(params['asked']) }, t)
    case 'settlement':
      return t('finance.step.settlement', { asked: money(params['asked']), left: money(params['left']), all: money(params['leftInAll']) })
    case 'cap':
      return t('finance.step.cap', {
        credited: money(params['credited']),
        settles: number(params['settled']),
        settled: money(params['settled']),
      })
    case 'tax':
      return t('finance.step.tax', { rate: formatShare(number(params['taxRate']) / 10_000, t.locale) })
    case 'tax_up_to':
    case 'eco_up_to':
      return t(`finance.step.${code}`, {
        charged: money(params['charged']),
        credited: money(params['credited']),
        gross: money(params['gross']),
      })
    case 'credit':
    case 'net':
    case 'tax_before':
    case 'eco':
    case 'eco_before':
      return t(`finance.step.${code}`)
  }
}

/** Its ground as the agent wrote it; a smaller sum than was asked says so. */
function deduction(params: Step['params'], { taken, asked }: { taken: number; asked: string }, t: Speaker): string {
  const reason = params['reason'] === 'handling_fee' ? t('finance.step.fee') : String(params['reason'])
  return number(params['asked']) > taken ? t('finance.step.deduction-limited', { reason, asked }) : t('finance.step.deduction', { reason })
}
