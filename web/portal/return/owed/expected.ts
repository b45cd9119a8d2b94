import type { ReturnView } from '#application/views.ts'

/**
 * What the refund or credit will be if the inspection confirms the request: the charged value of whole granted lines. Null where nothing
 * is planned in money, a verdict is there already, or a line is granted in part: its exact share is the server's to count.
 */
export function expectedRefund({
  status,
  lines,
  settlements,
}: Pick<ReturnView, 'status' | 'lines' | 'settlements'>): { amount: number; units: number } | null {
  if (status !== 'approved' && status !== 'shipped') return null
  if (settlements.some(({ state }) => state === 'accepted')) return null
  const granted = lines.filter(({ units }) => units.some(({ decision }) => decision === 'approved'))
  const whole = granted.every(
    ({ units, wanted }) =>
      (wanted === 'refund' || wanted === 'credit') &&
      units.every(({ decision, receipt }) => decision === 'approved' && receipt === 'expected'),
  )
  if (granted.length === 0 || !whole) return null
  return { amount: granted.reduce((sum, { value }) => sum + value, 0), units: granted.reduce((sum, { units }) => sum + units.length, 0) }
}
