import type { RmaEvent } from '#domain/return/event.ts'
import { shownName } from '#domain/staff/shown-name.ts'
import type { Verb } from '#domain/return/transitions.ts'
import { type Body, type Matter, quoted } from '../matter.ts'
import { say, type Words } from '../model.ts'

const told = ['provide_details', 'decline_settlement', 'confirm_shipment', 'contest', 'give_account'] as const satisfies readonly Verb[]

/** Staff did for the customer what no other mail tells: what it was, by whom, with the words that were written down. */
export function doneForYou(matter: Matter): Body {
  const { event, page } = matter
  const verb = told.find((one) => one === event?.verb) ?? 'provide_details'
  return {
    subject: say('behalf.subject', { number: page.rma.number }),
    preheader: say(`behalf.${verb}`),
    paragraphs: [say(`behalf.${verb}`)],
    quote: quoted(matter),
  }
}

type Done = { first: readonly Words[]; last: readonly Words[] }

/** Around whatever a mail says of an act that staff did for the customer: who did it, and what to do where nobody asked for it. */
export function asAsked(event: Pick<RmaEvent, 'actorId' | 'data'> | null, names: Matter['page']['names']): Done {
  if (event?.data['onBehalf'] !== true) return { first: [], last: [] }
  const who = event.actorId === null ? undefined : names[event.actorId]
  return { first: who === undefined ? [] : [say('behalf.by', { who: shownName(who) })], last: [say('behalf.not_asked')] }
}
