import { replacementExecuted } from '#domain/return/rma.ts'
import { type Body, itemsOf, type Matter, mediatorOf, plain, quoted } from '../matter.ts'
import { say, type Words } from '../model.ts'

/** A delay of the customer's is about to end (E1). */
export function reminder(matter: Matter): Body {
  const { page, clock } = matter
  const { rma } = page
  const which = clock?.kind === 'details_by' ? 'details' : 'parcel'
  const due = { due: { due: clock?.due ?? '' } }
  return {
    subject: say(`reminder.${which}.subject`, { number: rma.number }),
    preheader: say(`reminder.${which}.due`, due),
    paragraphs: [say(`reminder.${which}.due`, due), consequence(matter, which)],
    items: itemsOf(matter, plain),
    action: say(which === 'details' ? 'action.answer' : rma.labelOffered ? 'action.label' : 'action.prepare'),
  }
}

/** A withdrawal never lapses: its refund waits for goods or proof of posting (L221-24). Goods sent in advance must come back. */
function consequence({ page: { rma } }: Matter, which: 'details' | 'parcel'): Words {
  if (rma.legalBasis === 'withdrawal') return say('reminder.withdrawal')
  if (replacementExecuted(rma)) return say('reminder.advance')
  return say(`reminder.${which}.lapses`)
}

export function expired(matter: Matter): Body {
  const { page, event } = matter
  const which = event?.from === 'needs_details' ? 'details' : 'parcel'
  const rights: Words[] = mediatorOf(matter) ? [say('expired.rights')] : []
  return {
    subject: say('expired.subject', { number: page.rma.number }),
    preheader: say(`expired.${which}`),
    paragraphs: [say(`expired.${which}`), say('expired.again'), ...(which === 'parcel' ? [say('expired.on_its_way')] : [])],
    items: itemsOf(matter, plain),
    after: rights,
  }
}

export function cancelled(matter: Matter): Body {
  const { page, event } = matter
  const by = event?.actorRole === 'customer' || event?.data['onBehalf'] === true ? 'customer' : 'merchant'
  return {
    subject: say('cancelled.subject', { number: page.rma.number }),
    preheader: say(`cancelled.${by}`),
    paragraphs: [say(`cancelled.${by}`), say('cancelled.label')],
    quote: by === 'merchant' ? quoted(matter) : null,
    items: itemsOf(matter, plain),
    // Withdrawn by the merchant against the customer's wish it is a refusal in all but name.
    mediator: by === 'merchant' ? mediatorOf(matter) : null,
  }
}
