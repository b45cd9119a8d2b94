import type { ReturnView } from '#application/returns/view.ts'
import { leavable, leftToUs } from '#domain/return/progress.ts'
import { unitsOf } from '#domain/return/rma.ts'
import type { Key } from '../../ui/words/catalogues.ts'
import { offTheInvoice } from './off-the-invoice.ts'

type Said = Pick<ReturnView, 'transit' | 'legalBasis' | 'resolutions' | 'lines' | 'safetyGate' | 'order' | 'settlements'>

const granted: ReadonlySet<string> = new Set(['approved', 'partly_approved', 'label_ready'])

/** What the page's title says, as the key of its words: where the return stands, in a sentence. */
export function saysKey(view: Said): Key {
  const word = view.transit.customerWord
  if (word === 'request_sent' && view.settlements.some(({ state }) => state === 'offered')) return 'return.says.offered'
  if (granted.has(word)) return saysGranted(view)
  if (word === 'owed') return saysOwed(view)
  if (word === 'going_back' && allLeftToUs(view)) return 'return.says.left_to_us'
  if ((word === 'refunded' || word === 'settled') && offTheInvoice(view.resolutions.filter(({ state }) => state === 'executed')))
    return `return.says.${word}.invoice`
  return `return.says.${word}`
}

/** How many pieces that sentence is about: where it speaks of what was refused, those alone. */
export function unitsSaid({ transit, lines }: Pick<Said, 'transit' | 'lines'>): number {
  const units = lines.flatMap((line) => line.units)
  const aboutRefused = ['refused', 'going_back', 'contested'].includes(transit.customerWord)
  const refused = units.filter(({ decision, verdict }) => decision === 'rejected' || verdict === 'refused')
  return aboutRefused && refused.length > 0 ? refused.length : units.length
}

/** The customer agreed in writing that all of what was refused be destroyed. */
function allLeftToUs(view: Said): boolean {
  const refused = unitsOf(view).filter(leavable)
  return refused.length > 0 && refused.every(leftToUs)
}

function saysGranted({ safetyGate, legalBasis, order, lines }: Said): Key {
  if (safetyGate === 'stop') return 'return.says.stopped'
  if (legalBasis === 'withdrawal') return order.deliveredAt === null ? 'return.says.withdrawn.early' : 'return.says.withdrawn'
  return lines.some(({ units }) => units.some(({ decision }) => decision === 'rejected'))
    ? 'return.says.partly_approved'
    : 'return.says.approved'
}

function saysOwed({ resolutions, lines }: Pick<Said, 'resolutions' | 'lines'>): Key {
  const owed = resolutions.filter(({ state }) => state === 'owed')
  if (owed.some(({ settlementId }) => settlementId !== null)) return 'return.says.owed.settled'
  if (lines.some(({ units }) => units.some(({ verdict }) => verdict === 'refused'))) return 'return.says.owed.partly'
  if (owed.some(({ kind }) => kind === 'refund')) return offTheInvoice(owed) ? 'return.says.owed.invoice' : 'return.says.owed'
  if (owed.some(({ kind }) => kind === 'repair')) return 'return.says.owed.repair'
  return owed.some(({ amount }) => amount !== null) ? 'return.says.owed.credit' : 'return.says.owed.goods'
}
