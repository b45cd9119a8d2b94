import { instantAt } from '#domain/time/instant.ts'
import { dayOf, dayStart } from '#domain/time/zone.ts'
import { type Body, itemsOf, type Matter, plain, quoted } from '../matter.ts'
import { say } from '../model.ts'

/** On which day the battery that nobody may post is fetched, and what not to do with it until then (facts.md 6.5). */
export function pickupArranged(matter: Matter): Body {
  const { rma, policy } = matter.page
  const on = matter.event?.data['on']
  const day = typeof on === 'string' ? on : rma.pickupOn
  const told = say('pickup.on', { on: day === null ? '' : { day: instantAt(dayStart(policy.zone, dayOf(day))) } })
  return {
    subject: say('pickup.subject', { number: rma.number }),
    preheader: told,
    paragraphs: [told, say('pickup.until_then')],
    quote: quoted(matter),
    items: itemsOf(matter, plain),
  }
}
