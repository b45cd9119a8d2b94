import { composeContact } from '#application/mail/compose-contact.ts'
import type { ContactMatter } from '#application/mail/contact-matter.ts'
import type { MailModel } from '#application/mail/model.ts'
import type { ContactKind } from '#application/reactions.ts'
import type { Message, RefusedFile } from '#domain/conversation/message.ts'
import type { Conversation } from '#domain/conversation/conversation.ts'
import { startClock } from '#domain/clock/clock.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { type Buying, now, type Reader } from './return-matter.ts'

const id = 'CONV'
const clock = (kind: 'reply' | 'escalation') => startClock({ id: kind, kind, rule: technostok.clocks[kind], startedAt: now })

const conversation: Conversation = {
  id,
  customerId: 'P',
  companyId: null,
  email: 'client@particulier.example',
  orderId: 'O',
  orderLineId: null,
  status: 'open',
  mergedInto: null,
  suspicions: [],
  version: 2,
  sequence: 2,
  openedAt: now,
  assigneeId: 'S',
  clocks: [clock('reply'), clock('escalation')],
  offers: [
    {
      id: 'OFFER',
      orderId: 'O',
      currency: 'EUR',
      lines: [{ orderLineId: 'L', quantity: 1 }],
      kind: 'discount',
      amount: 4500,
      goods: 'kept',
      state: 'offered',
      offeredAt: now,
      offeredBy: 'S',
      offeredRole: 'support',
      answeredAt: null,
    },
  ],
  prepared: [
    {
      id: 'Q',
      orderId: 'O',
      state: 'waiting',
      preparedAt: now,
      preparedBy: 'S',
      expiresAt: '2026-12-01T22:59:59.999Z',
      answeredAt: null,
    },
  ],
}

/** What staff wrote down of a product. */
const asked: NonNullable<ContactMatter['page']['request']>['lines'][number] = {
  name: 'Écran 27 pouces <mat>',
  orderLineId: 'L',
  quantity: 2,
  reason: 'dead_on_arrival',
  note: null,
  seal: null,
  condition: null,
  exceptions: [],
  dockMessage: null,
  serials: [],
  unreadableSerials: 0,
  safety: null,
  resolution: null,
}

type Situation = {
  name: string
  over?: Partial<Conversation>
  verb?: 'write' | 'reply' | 'offer' | 'decline_offer' | 'prepare_return' | 'escalate' | 'open'
  refuses?: boolean
  refused?: readonly RefusedFile[]
}

const stranger: Partial<Conversation> = { customerId: null, orderId: null }

/** Every kind of mail about a conversation, of somebody proven and of an address that nobody proved. */
const situations: Readonly<Record<ContactKind, readonly Situation[]>> = {
  contact_received: [
    { name: 'known', verb: 'open' },
    { name: 'a stranger', verb: 'open', over: stranger },
    { name: 'held', verb: 'open', over: { ...stranger, status: 'held', clocks: [] } },
  ],
  contact_message: [
    { name: 'known', verb: 'reply' },
    { name: 'a stranger', verb: 'reply', over: stranger },
    {
      name: 'the answer to an escalation',
      verb: 'reply',
      refuses: true,
      over: { clocks: [{ ...clock('escalation'), endedAt: now, outcome: 'met' }] },
    },
  ],
  contact_offer: (['discount', 'credit'] as const).flatMap((kind) =>
    (['kept', 'come_back'] as const).map((goods) => ({
      name: `${kind}, goods ${goods}`,
      verb: 'offer' as const,
      over: { offers: conversation.offers.map((offer) => ({ ...offer, kind, goods })) },
    })),
  ),
  contact_prepared: [
    { name: 'known', verb: 'prepare_return' },
    { name: 'a stranger', verb: 'prepare_return', over: stranger },
  ],
  contact_reminder: [{ name: 'known' }, { name: 'a stranger', over: stranger }],
  contact_escalated: [
    { name: 'known', verb: 'escalate' },
    { name: 'a stranger', verb: 'escalate', over: stranger },
  ],
  contact_done_for_you: [
    { name: 'known', verb: 'decline_offer' },
    { name: 'a stranger', verb: 'decline_offer', over: stranger },
  ],
  contact_files_refused: [
    { name: 'known', verb: 'write', refused: [{ name: 'écran.docx', code: 'file_type_refused' }] },
    { name: 'a stranger', verb: 'open', over: stranger, refused: [{ name: '', code: 'file_empty' }] },
  ],
}

const subject = 'Remise sur un écran rayé & <câble> de la commande que je viens de recevoir chez moi'

const person = {
  id: 'P',
  name: 'Paule Martin',
  email: 'client@particulier.example',
  roles: ['customer' as const],
  company: null,
  companyId: null,
  tier: null,
  locale: 'fr' as const,
}

function matter({ over = {}, verb, refused }: Situation, to: Reader, { capacity }: Buying): ContactMatter {
  const it = { ...conversation, ...over }
  const authorKind = verb === 'reply' || verb === 'offer' || verb === 'prepare_return' ? ('staff' as const) : ('customer' as const)
  const message: Message = {
    id: 'M',
    sequence: 2,
    at: now,
    authorId: authorKind === 'staff' ? 'S' : it.customerId,
    authorKind,
    internal: false,
    body: 'Bonjour,\nque faire de <mon> écran, s’il vous plaît.',
    eventId: 'E',
    mail: refused ? { id: 'R', kind: 'message', sender: 'client@particulier.example', proven: true, folded: '', refused } : null,
  }
  return {
    page: {
      conversation: it,
      words: { subject, name: 'Paule Martin', orderNamed: 'CMD-1', locale: to.locale },
      customer: capacity === 'professional' ? { ...person, profile: 'account' } : null,
      order: null,
      line: null,
      returnNumber: null,
      home: null,
      request: verb === 'prepare_return' ? { type: 'standard_warranty', lines: [asked] } : null,
      assignee: { id: 'S', name: 'Inès' },
      messages: [message],
      events: [],
      files: [],
      names: { S: 'Inès', P: 'Paule Martin' },
      readUpTo: {},
      readBy: { customer: 0, merchant: 0 },
      mailedUpTo: {},
      mailProven: false,
    },
    policy: technostok,
    event: verb
      ? {
          id: 'E',
          conversationId: id,
          sequence: 2,
          at: now,
          verb,
          actorId: verb === 'decline_offer' ? 'S' : null,
          actorRole: 'customer',
          from: 'open',
          to: 'open',
          data: verb === 'offer' ? { offer: 'OFFER' } : verb === 'decline_offer' ? { offer: 'OFFER', onBehalf: true } : {},
        }
      : null,
    message: verb ? message : null,
    secret: 'SECRET',
    said: verb === 'write' || verb === 'reply' ? [message] : [],
    to: { personId: 'P', email: 'client@particulier.example', name: 'Paule Martin', ...to },
  }
}

type Sampled = { name: string; refuses: boolean; model: MailModel }

export const contactModels = (kind: ContactKind, to: Reader, buying: Buying): readonly Sampled[] =>
  situations[kind].map((situation) => ({
    name: situation.name,
    refuses: situation.refuses === true,
    model: composeContact(kind, matter(situation, to, buying)),
  }))
