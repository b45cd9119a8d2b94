import { shownName } from '#domain/staff/shown-name.ts'
import { safetyStops } from '#domain/return/label.ts'
import { type Body, idsOf, itemsOf, type Matter, plain, promise, quoted } from '../matter.ts'
import { say, type Words } from '../model.ts'

/** The request has come and has its number (B5): until when it is answered (B1). */
export function submitted(matter: Matter): Body {
  const { rma, order, names } = matter.page
  const { event } = matter
  const opener = event?.actorRole === 'support' || event?.actorRole === 'manager' ? names[event.actorId ?? ''] : undefined
  const about = { number: rma.number, order: order.number }
  const review = promise(matter, 'review')
  return {
    subject: say('submitted.subject', { number: rma.number }),
    preheader: review ? say('submitted.answer', { due: { due: review.due } }) : say('submitted.wait'),
    paragraphs: [
      opener === undefined ? say('submitted.received', about) : say('submitted.behalf', { ...about, who: shownName(opener) }),
      ...(review ? [say('submitted.answer', { due: { due: review.due } })] : []),
      say(safetyStops(rma) ? 'submitted.battery' : 'submitted.wait'),
    ],
    items: itemsOf(matter, plain),
    after: opener === undefined ? [] : [say('submitted.not_asked')],
  }
}

/** What is missing for the decision, and until when (B2, E1). */
export function detailsAsked(matter: Matter): Body {
  const { page, event } = matter
  const delay = promise(matter, 'details_by')
  const asked = event?.verb === 'still_waiting' ? page.events.findLast((earlier) => earlier.verb === 'request_details') : event
  const due = delay ? { due: { due: delay.due } } : undefined
  return {
    subject: say('details.subject', { number: page.rma.number }),
    preheader: due ? say('details.by', due) : say('details.asked'),
    paragraphs: [say(event?.verb === 'still_waiting' ? 'details.still' : 'details.asked'), ...(due ? [say('details.by', due)] : [])],
    quote: quoted(matter),
    checklist: idsOf(asked ?? null, 'checklist').map((code): Words => say(`checklist.${code}`)),
    action: say('action.answer'),
    after: page.rma.legalBasis === 'withdrawal' ? [] : [say('details.lapses')],
  }
}
