import { openWith } from '#application/contact/opening.ts'
import { offerInConversation } from '#application/contact/make-offer.ts'
import { openConversation } from '#application/contact/open-conversation.ts'
import { postToConversation } from '#application/contact/post-to-conversation.ts'
import { companies, persons } from '../customers.ts'
import { staff } from './accounts.ts'
import type { Stage } from './stage.ts'
import type { Times } from './times.ts'

/** Conversations without a return: one to answer, one with an offer that waits for the customer, one of somebody without an account. */
export async function talk(stage: Stage, times: Times): Promise<void> {
  await offered(stage, times)
  await asked(stage, times)
  await unknown(stage, times)
  await spoofed(stage, times)
  stage.at(times.now)
}

async function offered(stage: Stage, times: Times): Promise<void> {
  const camille = await stage.actor(persons.camille.email)
  const support = await stage.actor(staff.support.email)
  const owner = { customerId: camille.customerId ?? '', companyId: null }
  const [order] = await stage.world.reads.ordersOf(owner, { after: null, limit: 1 })
  const facts = order && (await stage.world.reads.orderFacts(order.id))
  const free = facts?.order.lines.find((line) => (facts.held.units[line.id] ?? 0) < line.quantity)
  if (!order || !free) return
  stage.at(times.day(2, '18:20'))
  const { id } = await stage.does(openConversation, camille, {
    orderId: order.id,
    subject: 'Une rayure, sans vouloir renvoyer',
    message: `Bonjour, mon article (${free.name}) est arrivé avec une petite rayure. Il marche très bien et je préfère le garder. Un geste est-il possible ?`,
  })
  stage.at(times.day(1, '10:05'))
  await stage.does(offerInConversation, support, {
    id,
    orderId: order.id,
    lines: [{ orderLineId: free.id, quantity: 1 }],
    kind: 'discount',
    amount: 1500,
    goods: 'kept',
    message: 'Bonjour, merci de nous l’avoir dit. Gardez-le : nous vous proposons une remise de 15,00 €.',
  })
}

async function asked(stage: Stage, times: Times): Promise<void> {
  const kermor = await stage.actor(companies.kermor.email)
  stage.at(times.minutesAgo(46 * 60))
  const { id } = await stage.does(openConversation, kermor, {
    subject: 'Reprise de trois écrans en fin de bail',
    message: 'Bonjour, nous rendons un plateau en janvier. Reprenez-vous des écrans hors délai, et à quelles conditions ?',
  })
  stage.at(times.minutesAgo(20 * 60))
  await stage.does(postToConversation, kermor, { id, body: 'Il y en a finalement quatre, tous en état de marche.' })
}

async function unknown(stage: Stage, times: Times): Promise<void> {
  await writes(stage, times.minutesAgo(5 * 60), {
    email: 'ines.caradec@particulier.example',
    suspicions: [],
    words: { subject: 'Cadeau reçu en double', name: 'Inès Caradec', orderNamed: null, locale: 'fr' },
    message: 'Bonjour, on m’a offert un casque que j’ai déjà. Je n’ai pas la commande : que puis-je faire ?',
  })
}

/** Somebody writes in a customer's name about the customer's own return, and nothing shows that the address is theirs. */
async function spoofed(stage: Stage, times: Times): Promise<void> {
  const { vauban } = companies
  const { customerId = '', companyId = null, id } = await stage.actor(vauban.email)
  const [asked] = await stage.world.reads.returnsOf({ customerId, companyId, readerId: id }, { after: null, limit: 1 })
  if (!asked) return
  const { number } = asked
  await writes(stage, times.minutesAgo(3 * 60), {
    email: vauban.email,
    suspicions: ['sender_unproven'],
    // Nothing goes to an address that may be somebody else's.
    silent: true,
    words: { subject: `Re: ${number}`, name: 'Service achats', orderNamed: number, locale: 'fr' },
    message: 'Bonjour, nous avons changé de banque. Merci de verser ce remboursement sur le compte que voici, dès aujourd’hui.',
  })
}

type Written = Pick<Parameters<typeof openWith>[1], 'email' | 'suspicions' | 'words' | 'message' | 'silent'>

/** Without an account, as by e-mail. */
async function writes(stage: Stage, now: string, written: Written): Promise<void> {
  const { world } = stage
  stage.at(now)
  const id = world.newId()
  const actor = { id: null, roles: ['customer'], locale: 'fr' } as const
  await world.transact((stores) =>
    openWith(
      { ...stores, actor: { ...actor, roles: [...actor.roles] }, now, newId: world.newId },
      { id, customerId: null, companyId: null, orderId: null, fileIds: [], ...written },
    ),
  )
  await stage.settle()
}
