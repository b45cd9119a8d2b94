import { z } from 'zod'
import { acknowledgements } from '#domain/withdrawal/acknowledgement.ts'
import { answerReasons, withdrawalVerbs } from '#domain/withdrawal/statement.ts'
import { component, count, instant, list, number, page, uuid, words } from './component.ts'
import { deadline } from './deadline.ts'

export const withdrawalForm = component(
  'WithdrawalForm',
  z.strictObject({
    policyVersion: count,
    open: words('renoncer au contrat ici'),
    confirm: words('confirmer la rétractation'),
    whole: z.string().meta({ description: 'The statement for a whole order, with places for {name}, {contract} and {email}' }),
    part: z.string().meta({ description: 'The same for some goods, {goods}' }),
    days: count,
    contactEmail: words('retours@technostok.example'),
    address: list(z.string()).meta({
      description: 'Where a letter goes',
      examples: [['Technostok', '12, rue des Ateliers', '44800 Saint-Herblain']],
    }),
  }),
  'What the function of withdrawal says (L221-21), in the reader’s language',
)

export const stated = component(
  'WithdrawalStated',
  z.strictObject({
    id: uuid,
    at: instant,
    text: z.string(),
    email: words('camille@exemple.fr'),
    locale: z.enum(['fr', 'en']),
    proven: z.boolean().meta({ description: 'A session had proven who states it: no code is sent' }),
    number: number
      .nullable()
      .meta({ description: 'The return that it has become, for whoever may see the order; null for everybody else' }),
  }),
  'A statement as it was recorded; acknowledged by e-mail at once. It is no acceptance',
)

export const proven = component(
  'WithdrawalProven',
  z.strictObject({
    number: number.nullable().meta({ description: 'The return; null where staff is to answer, or goods are still to be named' }),
    items: list(z.strictObject({ id: uuid, name: z.string(), quantity: count }))
      .nullable()
      .meta({ description: 'Lines of the order to name in `lines`, where the goods were said in words' }),
  }),
)

export const matched = component('WithdrawalMatched', z.strictObject({ number: number.nullable() }))
export const acknowledgedAgain = component('WithdrawalAcknowledged', z.strictObject({ id: uuid }))
export const answered = component('WithdrawalAnswered', z.strictObject({ id: uuid }))
export const waitingCount = component('WithdrawalsWaiting', z.strictObject({ waiting: z.int(), late: z.boolean() }))

const verb = z.enum(withdrawalVerbs)
const row = {
  id: uuid,
  at: instant,
  name: words('Camille Roux'),
  contract: words('CMD-20418'),
  email: words('camille@exemple.fr'),
  goods: z.string().nullable(),
  countsFrom: instant
    .nullable()
    .meta({ description: 'Since when it counts, where that is earlier: a return asked for under another type first' }),
  verbs: list(z.string()),
  acknowledgement: z
    .enum(acknowledgements)
    .meta({ description: 'Whether they hold the acknowledgement that is owed at once: `failed` is to be sent again' }),
  settled: z.boolean().meta({ description: 'Nothing more is owed to whoever stated it, but perhaps an acknowledgement' }),
  refundBy: deadline,
  sendBackBy: instant,
}

export const withdrawalPage = component('WithdrawalPage', page(component('WithdrawalRow', z.strictObject(row))))

const reason = z.enum(answerReasons)

export const withdrawalView = component(
  'Withdrawal',
  z.strictObject({
    ...row,
    text: z.string(),
    locale: z.enum(['fr', 'en']),
    recordedAs: z
      .string()
      .nullable()
      .meta({ description: 'The role of who recorded it in the consumer’s name; null for the consumer’s own act' }),
    reachedAt: z.string().meta({ description: 'Where mails about it go: as stated, or where staff sent the acknowledgement' }),
    orderId: uuid.nullable(),
    events: list(
      z.strictObject({
        id: uuid,
        at: instant,
        verb: z.string().meta({ examples: [...verb.options] }),
        actorRole: z.string(),
        number: number.nullable(),
        by: z.string().nullable(),
        reason: z.string().nullable(),
        messageId: z.string().nullable(),
        words: z.string().nullable(),
        left: list(z.strictObject({ orderLineId: uuid, name: z.string(), quantity: count, reason: z.string() })),
      }),
    ),
  }),
  'A statement of withdrawal with what became of it',
)

export const candidates = component(
  'WithdrawalCandidates',
  z.strictObject({
    items: list(
      z.strictObject({
        id: uuid,
        number: words('CMD-20418'),
        placedAt: instant,
        email: z.string(),
        name: z.string().nullable(),
        consumer: z.boolean(),
        deliveredAt: instant.nullable(),
        deadline: instant.nullable(),
        items: list(z.strictObject({ id: uuid, name: z.string(), quantity: count, free: z.int(), reason: reason.nullable() })),
      }),
    ),
  }),
  'Orders that a statement may mean, with what would come of it as of its own instant',
)
