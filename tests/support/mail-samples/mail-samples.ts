import { composeNotices } from '#application/mail/compose-notices.ts'
import type { ToldNotice } from '#application/mail/ports.ts'
import type { MailModel } from '#application/mail/model.ts'
import { composeGuestCode } from '#application/mail/compose-guest-code.ts'
import { composeLoginCode } from '#application/mail/compose-login-code.ts'
import { acknowledged, answered, proof, type Told } from '#application/mail/compose-withdrawal.ts'
import { composeMail, type ReturnMailKind } from '#application/mail/compose-mail.ts'
import { composeContactCode } from '#application/mail/compose-contact-code.ts'
import { composeInvitation } from '#application/mail/invitation-mails.ts'
import { composeFactorsReset, composeRightsGiven } from '#application/mail/logged-mails.ts'
import type { LogRow } from '#application/log/ports.ts'
import type { ContactKind, MailKind } from '#application/reactions.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { withdrawalTexts } from '#domain/policy/withdrawal-texts.ts'
import { answerReasons, type Statement, statementText } from '#domain/withdrawal/statement.ts'
import { contactModels } from './contact-matter.ts'
import { type Buying, clockKinds, now, policy, type Reader, returnMatter } from './return-matter.ts'
import { situations } from './situations.ts'

/** One mail as it may go out. `refuses`: its reader is told no. */
export type MailSample = { name: string; to: Reader; buying: Buying; refuses: boolean; model: MailModel }

type Samples = (to: Reader, buying: Buying) => readonly MailSample[]

const ofReturn =
  (kind: ReturnMailKind): Samples =>
  (to, buying) =>
    situations[kind].map((situation) => ({
      name: situation.name,
      to,
      buying,
      refuses: situation.refuses === true,
      model: composeMail(kind, returnMatter(situation, to, buying)),
    }))

const loginCode: Samples = (to, buying) => {
  const person = { personId: 'P', email: 'client@particulier.example', name: 'Paule Martin', ...to }
  const model = composeLoginCode({ code: '493817', expiresAt: now, to: person, policy: technostok })
  return [{ name: '', to, buying, refuses: false, model }]
}

const guestCode: Samples = (to, buying) => {
  const guest = { personId: null, email: 'client@particulier.example', name: null, ...to }
  const model = composeGuestCode({ code: '493817', order: 'CMD-1', expiresAt: now, to: guest, policy: technostok })
  return [{ name: '', to, buying, refuses: false, model }]
}

const invitation: Samples = (to, buying) => {
  const invited = { personId: null, email: 'malo@technostok.example', name: null, ...to }
  const model = (invitedBy: string | null): MailModel =>
    composeInvitation({ to: invited, policy, roles: ['support', 'finance'], expiresAt: now, invitedBy, token: 'secret' })
  return [
    { name: '', to, buying, refuses: false, model: model('Noé Lambert') },
    { name: 'by the command line', to, buying, refuses: false, model: model(null) },
  ]
}

const logged = (kind: LogRow['kind'], data: LogRow['data']): LogRow => ({
  id: 'L',
  at: now,
  kind,
  actorId: 'A',
  subjectId: 'S',
  actorName: 'Inès Haddad',
  subjectName: 'Malo Quéré',
  ip: null,
  userAgent: null,
  data,
})

const rightsGiven: Samples = (to, buying) => {
  const admin = { personId: 'P', email: 'admin@technostok.example', name: 'Noé Lambert', ...to }
  const entry = logged('roles_changed', { before: ['support'], after: ['support', 'finance'] })
  return [{ name: '', to, buying, refuses: false, model: composeRightsGiven({ to: admin, policy, entry }) }]
}

const factorsReset: Samples = (to, buying) => {
  const owner = { personId: 'S', email: 'support@technostok.example', name: 'Malo Quéré', ...to }
  const entry = logged('factors_reset', { reason: 'Téléphone perdu', sessions: 1 })
  return [{ name: '', to, buying, refuses: false, model: composeFactorsReset({ to: owner, policy, entry }) }]
}

const ofStatement =
  (said: (told: Told, buying: Buying) => readonly (readonly [name: string, model: MailModel])[]): Samples =>
  (to, buying) =>
    said({ statement: statementIn(to.locale), policy }, buying).map(([name, model]) => ({
      name,
      to,
      buying,
      refuses: model.kind === 'withdrawal_answered',
      model,
    }))

const answers = (told: Told, { capacity }: Buying): (readonly [string, MailModel])[] =>
  answerReasons
    .filter((reason) => (reason === 'professional') === (capacity === 'professional'))
    .map((reason) => [reason, answered({ ...told, reason, words: 'Un mot du service.' })])

const statementIn = (locale: Statement['locale']): Statement => {
  const said = { name: 'Paule Martin', contract: 'CMD-1', email: 'client@particulier.example', goods: '- 1\u00A0× Écran 27 pouces' }
  return {
    ...said,
    id: '01935a11-77b0-4f0e-8a52-3c5f9f0f3b12',
    at: now,
    day: '2026-11-24',
    locale,
    text: statementText(withdrawalTexts(policy, locale), said),
    orderId: null,
    picked: null,
    personId: null,
    recordedAs: null,
    countsFrom: null,
  }
}

const ofContact =
  (kind: ContactKind): Samples =>
  (to, buying) =>
    contactModels(kind, to, buying).map(({ name, refuses, model }) => ({ name, to, buying, refuses, model }))

const contactCode: Samples = (to, buying) => {
  const person = { personId: null, email: 'client@particulier.example', name: null, ...to }
  const model = composeContactCode({ code: '493817', expiresAt: now, to: person, policy: technostok })
  return [{ name: '', to, buying, refuses: false, model }]
}

const nearReview: ToldNotice = {
  kind: 'promise_near',
  number: 'RMA-2026-000482-K',
  returnId: null,
  conversationId: null,
  parcel: null,
  subject: '',
  customer: 'Paule Martin',
  clock: { kind: 'review', subject: null, due: now },
  by: null,
}
const toldNotices: readonly ToldNotice[] = [
  ...clockKinds.flatMap((kind) =>
    (['promise_breached', 'promise_near'] as const).map((state) => ({
      ...nearReview,
      kind: state,
      clock: { kind, subject: null, due: now },
    })),
  ),
  { ...nearReview, clock: { kind: 'reply', subject: 'contest', due: now } },
  {
    ...nearReview,
    number: null,
    conversationId: 'C',
    subject: 'Remise sur un écran rayé & <câble> de la commande que je viens de recevoir',
  },
  { ...nearReview, kind: 'mention', clock: null, by: 'Malo' },
  { ...nearReview, kind: 'request_lapsed', clock: null, number: null, conversationId: 'C', subject: 'Remise sur un écran rayé & <câble>' },
  { ...nearReview, kind: 'request_lapsed', clock: null },
  { ...nearReview, kind: 'payment_failed', clock: null },
]

const notices: Samples = (to, buying) => {
  const person = { personId: 'S', email: 'support@technostok.example', name: 'Inès', ...to }
  const mails = [...toldNotices.map((one) => [one] as const), [nearReview, ...toldNotices] as const]
  return mails.map((some) => {
    const name = some.length > 1 ? 'several' : `${some[0].kind} ${some[0].clock?.kind}`
    return { name, to, buying, refuses: false, model: composeNotices({ told: some, to: person, policy: technostok }) }
  })
}

const customers = ['customer'] as const
const staff = ['staff'] as const
const both = ['customer', 'staff'] as const

/**
 * Every kind of mail that there is, with whom it goes to and mails of it. A new kind stands here with its own samples, or this does not
 * compile: every test of mails walks this table.
 */
const kinds: Readonly<Record<MailKind, { to: readonly Reader['audience'][]; samples: Samples }>> = {
  submitted: { to: customers, samples: ofReturn('submitted') },
  details_asked: { to: customers, samples: ofReturn('details_asked') },
  approved: { to: customers, samples: ofReturn('approved') },
  rejected: { to: customers, samples: ofReturn('rejected') },
  reminder: { to: customers, samples: ofReturn('reminder') },
  expired: { to: customers, samples: ofReturn('expired') },
  cancelled: { to: customers, samples: ofReturn('cancelled') },
  received: { to: customers, samples: ofReturn('received') },
  inspected: { to: customers, samples: ofReturn('inspected') },
  contest_answered: { to: customers, samples: ofReturn('contest_answered') },
  executed: { to: customers, samples: ofReturn('executed') },
  shipped_back: { to: customers, samples: ofReturn('shipped_back') },
  pickup_arranged: { to: customers, samples: ofReturn('pickup_arranged') },
  label_attached: { to: customers, samples: ofReturn('label_attached') },
  label_voided: { to: customers, samples: ofReturn('label_voided') },
  offer: { to: customers, samples: ofReturn('offer') },
  message: { to: both, samples: ofReturn('message') },
  files_refused: { to: customers, samples: ofReturn('files_refused') },
  escalation_received: { to: both, samples: ofReturn('escalation_received') },
  escalation_answered: { to: customers, samples: ofReturn('escalation_answered') },
  notices: { to: staff, samples: notices },
  login_code: { to: customers, samples: loginCode },
  guest_code: { to: customers, samples: guestCode },
  withdrawal_acknowledged: { to: customers, samples: ofStatement((told) => [['', acknowledged({ ...told, provable: true })]]) },
  withdrawal_code: { to: customers, samples: ofStatement((told) => [['', proof({ ...told, code: '493817', until: now })]]) },
  withdrawal_answered: { to: customers, samples: ofStatement(answers) },
  offer_accepted: { to: customers, samples: ofReturn('offer_accepted') },
  done_for_you: { to: customers, samples: ofReturn('done_for_you') },
  invitation: { to: staff, samples: invitation },
  rights_given: { to: staff, samples: rightsGiven },
  factors_reset: { to: staff, samples: factorsReset },
  contact_received: { to: customers, samples: ofContact('contact_received') },
  contact_message: { to: both, samples: ofContact('contact_message') },
  contact_offer: { to: customers, samples: ofContact('contact_offer') },
  contact_prepared: { to: customers, samples: ofContact('contact_prepared') },
  contact_reminder: { to: customers, samples: ofContact('contact_reminder') },
  contact_escalated: { to: both, samples: ofContact('contact_escalated') },
  contact_done_for_you: { to: customers, samples: ofContact('contact_done_for_you') },
  contact_files_refused: { to: customers, samples: ofContact('contact_files_refused') },
  contact_code: { to: customers, samples: contactCode },
}

/** Every sample of a kind: both languages, whoever reads it, consumers and professionals. */
export const samplesOf = (kind: MailKind, buying?: Buying): readonly MailSample[] =>
  (['fr', 'en'] as const).flatMap((locale) =>
    kinds[kind].to.flatMap((audience) =>
      (buying ? [buying] : [{ capacity: 'consumer' as const }, { capacity: 'professional' as const }]).flatMap((bought) =>
        kinds[kind].samples({ locale, audience }, bought),
      ),
    ),
  )
