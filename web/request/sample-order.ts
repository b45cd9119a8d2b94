import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'

export const aDoor = (type: string, given: Partial<DoorView> = {}): DoorView => ({
  type,
  label: type,
  description: '',
  clause: 'A1',
  legalBasis: 'commercial',
  open: true,
  exceptionTo: null,
  payer: 'merchant',
  resolutions: ['refund'],
  deadline: null,
  deliveryUnknown: false,
  answerBy: null,
  settledBy: null,
  settledAfter: { hours: 48, days: null, working: false },
  obstacle: null,
  ...given,
})

/** For tests: an order of one screen with a serial number, open to everything. */
export const anOrder = (item: Partial<OrderView['items'][number]> = {}): Pick<OrderView, 'items' | 'reasons' | 'serialFormats'> => ({
  items: [
    {
      id: 'screen',
      sku: 'TK-1',
      name: 'Écran',
      quantity: 2,
      returnable: 2,
      inReturns: [],
      gross: 20_000,
      lithiumBattery: false,
      hasSerials: true,
      serials: [],
      serialsHeld: [],
      kitParent: null,
      doors: [aDoor('standard_warranty'), aDoor('convenience'), aDoor('withdrawal', { legalBasis: 'withdrawal' })],
      best: [],
      ...item,
    },
  ],
  reasons: [
    { code: 'failed_in_use', label: 'En panne', types: ['standard_warranty', 'legal_conformity'], batteryFault: false, evidence: false },
    { code: 'not_needed', label: 'Plus besoin', types: ['convenience'], batteryFault: false, evidence: false },
  ],
  serialFormats: [{ sku: 'TK-TEL-', form: { kind: 'imei' } }],
})
