import type { Verb } from '../return/transitions.ts'

/** What becomes of a return and others may act on; whatever else happens to it concerns those who work on it. */
export const toldVerbs = [
  'submit',
  'approve',
  'reject',
  'cancel',
  'lapse',
  'confirm_shipment',
  'receive',
  'inspect',
  'execute',
  'void_resolution',
  'ship_back',
  'dispose_refused',
  'reopen',
] as const satisfies readonly Verb[]

/** Everything that is told to whoever asks for it, by the name that their machine knows it by. Once published, a name stays. */
export const webhookTypes = [
  'replacement.requested',
  'replacement.cancelled',
  'replacement.sent',
  'stock.moved',
  ...toldVerbs.map((verb) => `return.${verb}` as const),
] as const

export type WebhookType = (typeof webhookTypes)[number]

/** Sent when somebody tries an address out; nobody asks for it. */
export const TRIAL = 'webhook.test' as const

/** What a delivery can be of. */
export type DeliveredType = WebhookType | typeof TRIAL
