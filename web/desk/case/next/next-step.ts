import type { ReturnView } from '#application/returns/view.ts'
import { expected, isContested, leftToUs, toInspect, toSendBack } from '#domain/return/progress.ts'
import { isOfPickup } from '#domain/return/promised-answer.ts'
import { unitsOf } from '#domain/return/rma.ts'

/** What a return waits for, as a code that the desk words; null while the decision itself is what comes next. */
export function nextStep(
  view: Pick<ReturnView, 'status' | 'lines' | 'resolutions' | 'settlements' | 'labelOffered' | 'safetyGate' | 'pickupOn' | 'deadlines'>,
) {
  if (view.deadlines.some(isOfPickup)) return 'pickup'
  switch (view.status) {
    case 'submitted':
      return null
    case 'needs_details':
      return 'details'
    case 'approved':
      if (view.labelOffered) return 'parcel_with_label'
      if (view.safetyGate !== 'stop') return 'parcel'
      return view.pickupOn === null ? 'pickup' : 'pickup_agreed'
    case 'shipped':
      return 'on_its_way'
    case 'received':
      return toInspect(view).length > 0 ? 'inspection' : expected(view).length > 0 ? 'rest' : 'inspection'
    case 'resolving':
      return resolving(view)
    case 'rejected':
    case 'cancelled':
    case 'expired':
    case 'closed':
      return view.status
  }
}

function resolving(view: Parameters<typeof nextStep>[0]) {
  if (unitsOf(view).some(isContested)) return 'contest'
  const owed = view.resolutions.filter(({ state }) => state === 'owed')
  const refused = toSendBack(view)
  if (owed.length === 0 && refused.length > 0) return refused.every(leftToUs) ? 'dispose' : 'ship_back'
  if (owed.length === 0) return view.settlements.some(({ state }) => state === 'offered') ? 'offer' : 'nothing'
  return owed.some(({ amount }) => amount !== null) ? 'money' : 'goods'
}
