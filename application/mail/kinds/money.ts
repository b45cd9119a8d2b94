import type { Derivation } from '#domain/money/derivation.ts'
import type { Resolution } from '#domain/return/rma.ts'
import { type Body, itemsOf, type Matter, plain, quoted } from '../matter.ts'
import { type MailModel, say } from '../model.ts'

/** Nothing is paid out: all of it comes off an invoice that was never paid. A credit note is issued all the same. */
export const offTheInvoice = ({ kind, amount, reduceReceivable }: Resolution): boolean =>
  (kind === 'refund' || kind === 'discount') && amount !== null && amount > 0 && amount === reduceReceivable

const wordedAs = (done: Resolution | undefined) => (done && offTheInvoice(done) ? 'invoice' : (done?.kind ?? 'refund'))

type Worded = ReturnType<typeof wordedAs>
const isPaid = (kind: Worded): kind is 'refund' | 'discount' => kind === 'refund' || kind === 'discount'
const executedWords = (kind: Worded, byTransfer: boolean, params: Parameters<typeof say>[1]) =>
  byTransfer && isPaid(kind) ? say(`executed.transfer.${kind}`, params) : say(`executed.${kind}`, params)

/** Done once, with its reference; an amount stands with how it came about (invariant 2). */
export function executed(matter: Matter): Body {
  const { page, event } = matter
  const { rma } = page
  const done = rma.resolutions.find((r) => r.id === event?.data['resolution'])
  const kind = wordedAs(done)
  const money = (amount: number) => ({ amount: { amount, currency: rma.currency } })
  const amount = done?.amount ?? null
  const units = new Set(done?.unitIds)
  const byTransfer = event?.data['by'] === 'transfer'
  const told = executedWords(kind, byTransfer, amount === null ? {} : money(amount))
  // Where the money went, as its payer knows it; a credit and a reduced invoice go nowhere.
  const payment = isPaid(kind) && !byTransfer ? page.order.paymentReference : null
  return {
    subject: say(`executed.subject.${kind}`, { number: rma.number }),
    preheader: told,
    paragraphs: [
      told,
      ...(done && amount !== null && done.reduceReceivable > 0 && kind !== 'invoice'
        ? [say('executed.receivable', money(done.reduceReceivable))]
        : []),
      ...(rma.status === 'closed' ? [say('executed.closed')] : []),
    ],
    quote: quoted(matter),
    items: amount === null ? itemsOf(matter, (unit) => (units.has(unit.id) ? plain() : null)) : [],
    facts: [
      ...(done?.derivation && amount !== null ? breakdown(done.derivation, matter) : []),
      ...sentWith(done),
      ...(payment ? [{ label: say('fact.payment'), value: { verbatim: payment } }] : []),
    ],
  }
}

/** Under which reference it was done, and with whom goods have left. */
const sentWith = ({ reference, sentBy }: Partial<Pick<Resolution, 'reference' | 'sentBy'>> = {}): NonNullable<Body['facts']> => [
  ...(reference ? [{ label: say('fact.reference'), value: { verbatim: reference } }] : []),
  ...(sentBy?.carrier ? [{ label: say('fact.carrier'), value: { verbatim: sentBy.carrier } }] : []),
  ...(sentBy?.tracking ? [{ label: say('fact.tracking'), value: { verbatim: sentBy.tracking } }] : []),
]

function breakdown({ currency, lines, extras, tax, total }: Derivation, { page }: Matter): MailModel['facts'] {
  const value = (amount: number) => say('amount', { amount: { amount, currency } })
  const name = (id: string): string => page.order.lines.find((line) => line.id === id)?.name ?? ''
  return [
    ...lines.flatMap((line) => [
      {
        label:
          line.units > 0 ? say('fact.credit', { name: name(line.orderLineId), count: line.units }) : { verbatim: name(line.orderLineId) },
        value: value(line.gross),
      },
      ...(line.deducted > 0 ? [{ label: say('fact.deducted'), value: value(line.deducted) }] : []),
    ]),
    ...extras.map((extra) => ({ label: say(`fact.extra.${extra.code}`), value: value(extra.amount) })),
    { label: say('fact.total'), value: value(total) },
    ...(tax > 0 ? [{ label: say('fact.tax'), value: value(tax) }] : []),
  ]
}

/** A commercial settlement to accept or decline (B4). */
export function offer(matter: Matter): Body {
  const { rma } = matter.page
  const made = rma.settlements.find((s) => s.id === matter.event?.data['settlement'])
  const amount = { amount: { amount: made?.amount ?? 0, currency: rma.currency } }
  return {
    subject: say('offer.subject', { number: rma.number }),
    preheader: say(`offer.${made?.kind ?? 'discount'}`, amount),
    paragraphs: [say(`offer.${made?.kind ?? 'discount'}`, amount), say(`offer.goods.${made?.goods ?? 'kept'}`), say('offer.free')],
    quote: quoted(matter),
    items: itemsOf(matter, plain),
    action: say('action.offer'),
  }
}

/** An offer made in a conversation was taken: it is a return now, and what follows is said. */
export function offerAccepted(matter: Matter): Body {
  const { rma } = matter.page
  const taken = rma.settlements.find((s) => s.state === 'accepted')
  const amount = { amount: { amount: taken?.amount ?? 0, currency: rma.currency } }
  return {
    subject: say('offer_accepted.subject', { number: rma.number }),
    preheader: say(`offer_accepted.${taken?.kind ?? 'discount'}`, amount),
    paragraphs: [say(`offer_accepted.${taken?.kind ?? 'discount'}`, amount), say(`offer_accepted.goods.${taken?.goods ?? 'kept'}`)],
    items: itemsOf(matter, plain),
  }
}
