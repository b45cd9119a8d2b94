import { typeLabel } from '#domain/policy/request-type.ts'
import type { Rma } from '#domain/return/rma.ts'
import { transit } from '#domain/return/transit.ts'
import type { ContactKind, MailKind } from '../reactions.ts'
import { asAsked, doneForYou } from './kinds/behalf.ts'
import { approved, rejected } from './kinds/decision.ts'
import { pickupArranged } from './kinds/pickup.ts'
import { labelAttached, labelVoided } from './kinds/labels.ts'
import { cancelled, expired, reminder } from './kinds/delays.ts'
import { contestAnswered, inspected, received, shippedBack } from './kinds/dock.ts'
import { executed, offer, offerAccepted } from './kinds/money.ts'
import { detailsAsked, submitted } from './kinds/request.ts'
import { filesRefused } from './kinds/refused-files.ts'
import { escalated, escalationAnswered, message } from './kinds/talk.ts'
import { letterTo } from './letter.ts'
import type { LoggedMailKind } from './logged-mails.ts'
import type { Body, Matter } from './matter.ts'
import { type Journey, type MailModel, say } from './model.ts'

/** Mails about a return; a login code is about none, a statement of withdrawal perhaps. */
export type ReturnMailKind = Exclude<
  MailKind,
  | 'login_code'
  | 'guest_code'
  | 'withdrawal_acknowledged'
  | 'withdrawal_code'
  | 'withdrawal_answered'
  | 'contact_code'
  | 'notices'
  | 'invitation'
  | LoggedMailKind
  | ContactKind
>

const bodies: Readonly<Record<ReturnMailKind, (matter: Matter) => Body>> = {
  submitted,
  details_asked: detailsAsked,
  approved,
  rejected,
  reminder,
  expired,
  cancelled,
  received,
  inspected,
  contest_answered: contestAnswered,
  executed,
  shipped_back: shippedBack,
  pickup_arranged: pickupArranged,
  label_attached: labelAttached,
  label_voided: labelVoided,
  offer,
  offer_accepted: offerAccepted,
  done_for_you: doneForYou,
  message,
  files_refused: filesRefused,
  escalation_received: escalated,
  escalation_answered: escalationAnswered,
}

/** What a mail of this kind says to this addressee: pure, so that the same matter is always the same mail. */
export function composeMail(kind: ReturnMailKind, matter: Matter): MailModel {
  const { page, to } = matter
  const { rma, order, policy } = page
  const { action, facts = [], ...body } = bodies[kind](matter)
  const { first, last } = asAsked(matter.event, page.names)
  const staff = to.audience === 'staff'
  return {
    ...letterTo(to, kind, policy),
    audience: to.audience,
    policyVersion: rma.policyVersion,
    ...(staff ? {} : { journey: journeyOf(page.rma) }),
    ...body,
    paragraphs: [...first, ...body.paragraphs],
    after: [...(body.after ?? []), ...last],
    facts: [
      ...facts,
      { label: say('fact.return'), value: { verbatim: rma.number } },
      { label: say('fact.order'), value: { verbatim: order.number } },
      { label: say('fact.type'), value: { verbatim: typeLabel(policy, rma.type, to.locale) } },
    ],
    action: { label: action ?? say('action.follow'), path: pathOf(rma.number, staff) },
    footer: say(staff ? 'footer.staff' : 'footer.customer', { brand: policy.merchant.name }),
  }
}

/** How far the return has come. Without a promise's lateness, which is the desk's matter, the moment makes no difference. */
function journeyOf(rma: Rma): Journey {
  const { stations } = transit({ ...rma, clocks: [] }, rma.submittedAt)
  const station = stations.findLastIndex(({ state }) => state !== 'done' && state !== 'next')
  const { key, state } = stations[station] ?? { key: 'request' as const, state: 'now' as const }
  return { station: Math.max(station, 0), state, name: say(`station.${key}`) }
}

/** Where the reader sees it; both pages ask for login. */
const pathOf = (number: string, staff: boolean): string => (staff ? `/desk/retours/${number}` : `/retours/${number}`)
