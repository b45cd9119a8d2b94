import { promiseName } from '#domain/return/promised-answer.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { letterTo, short } from './letter.ts'
import { type MailModel, say, type Words } from './model.ts'
import type { Addressee, ToldNotice } from './ports.ts'

type Telling = { told: readonly [ToldNotice, ...ToldNotice[]]; to: Addressee; policy: Policy }

/** What somebody of the staff is told, all in one mail: what is late first, then by the nearest end. One alone is told in full. */
export function composeNotices({ told, to, policy }: Telling): MailModel {
  const [first] = told
  const several = told.length > 1
  return {
    ...letterTo(to, 'notices', policy),
    audience: 'staff',
    subject: several ? say('notices.subject', counts(told)) : subjectOf(first),
    preheader: says(first),
    paragraphs: several ? [say('notices.several', counts(told)), ...more(told)] : [says(first), ...toDo(first)],
    facts: several ? told.slice(0, MOST).map((one) => ({ label: { verbatim: nameOf(one) }, value: says(one) })) : customerOf(first),
    action: several ? { label: say('action.notices'), path: '/desk/avis' } : { label: say('action.case'), path: pathOf(first) },
    after: [say('notices.choose')],
    footer: say('footer.staff', { brand: policy.merchant.name }),
  }
}

/** More than these make no mail that anybody reads: the list has them all. */
const MOST = 30
const more = ({ length }: readonly ToldNotice[]): Words[] => (length > MOST ? [say('notices.more', { count: MOST })] : [])

const counts = (told: readonly ToldNotice[]): Readonly<Record<'count' | 'late' | 'near' | 'named' | 'lapsed' | 'failed', number>> => {
  const of = (kind: ToldNotice['kind']): number => told.filter((one) => one.kind === kind).length
  return {
    count: told.length,
    late: of('promise_breached'),
    near: of('promise_near'),
    named: of('mention'),
    lapsed: of('request_lapsed'),
    failed: of('payment_failed'),
  }
}

const stateOf = (kind: ToldNotice['kind']): 'near' | 'breached' => (kind === 'promise_breached' ? 'breached' : 'near')

const whatOf = ({ clock }: ToldNotice): string => (clock ? promiseName(clock) : 'review')

function subjectOf(one: ToldNotice): Words {
  const by = one.by ?? ''
  if (one.kind === 'mention')
    return one.number === null
      ? say('notices.mention.contact', { by, subject: short(one.subject) })
      : say('notices.mention.subject', { by, number: one.number })
  if (one.kind === 'request_lapsed')
    return one.number === null
      ? say('notices.request_lapsed.contact', { subject: short(one.subject) })
      : say('notices.request_lapsed.subject', { number: one.number })
  if (one.kind === 'payment_failed') return say('notices.payment_failed.subject', { number: one.number ?? '' })
  const what = say(`promise.${whatOf(one)}`)
  const state = stateOf(one.kind)
  if (one.parcel !== null) return say(`parcel.subject_${state}`, { number: one.parcel, what })
  return one.number === null
    ? say(`contact.subject.${state}`, { subject: short(one.subject), what })
    : say(`promise.subject_${state}`, { number: one.number, what })
}

function says(one: ToldNotice): Words {
  if (one.kind === 'mention') return say('notices.mention', { by: one.by ?? '' })
  if (one.kind === 'request_lapsed' || one.kind === 'payment_failed') return say(`notices.${one.kind}`)
  return say(`promise.${stateOf(one.kind)}`, { due: { due: one.clock?.due ?? '' }, what: say(`promise.${whatOf(one)}`) })
}

function toDo(one: ToldNotice): Words[] {
  if (one.kind === 'mention') return []
  if (one.kind === 'request_lapsed' || one.kind === 'payment_failed') return [say(`notices.${one.kind}.do`)]
  return [say(`promise.do.${whatOf(one)}`)]
}

/** The number of a return or a parcel with whose it is, or a conversation's subject. */
const nameOf = ({ number, parcel, subject, customer }: ToldNotice): string => {
  if (parcel !== null) return customer === '' ? parcel : `${parcel}, ${customer}`
  return number === null ? short(subject) : `${number}, ${customer}`
}

const customerOf = ({ customer }: ToldNotice): MailModel['facts'] => [{ label: say('fact.customer'), value: { verbatim: customer } }]

const pathOf = ({ number, parcel, conversationId }: ToldNotice): string =>
  parcel !== null ? `/dock/colis/${parcel}` : number === null ? `/desk/messages/${conversationId}` : `/desk/retours/${number}`
