import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { suspicionsOf } from '#domain/conversation/suspicion.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { heldMail } from '../people/asked-mails.ts'
import { holdBack, type Limit, network } from '../people/hold-back.ts'
import { email } from '../people/inputs.ts'
import { anyone } from '../permission.ts'
import { fileIds, oneLine } from '../returns/inputs.ts'
import { hasWorked, readForm } from './form.ts'
import { firstWords, subject } from './inputs.ts'
import { type Opened, openWith } from './opening.ts'

const input = z.strictObject({
  form: z.string().max(200),
  name: oneLine(120),
  email,
  orderNumber: z.string().trim().max(60).nullable().default(null),
  subject,
  message: firstWords,
  fileIds,
  /** Seen by machines only: a person leaves it empty. */
  website: z.string().max(500).default(''),
  /** What the browser calculated; null where it could not. */
  work: z.int().min(0).nullable().default(null),
})
type Input = z.output<typeof input>

/**
 * « Nous écrire » without an account. An errand, so that what is counted stays counted although it is refused. The address is nobody's
 * yet: nothing of the person who may own it is shown or touched. What looks like a machine's doing is kept, and said to be looked at first.
 */
export const writeToUs = errand({
  name: 'write to us',
  may: anyone,
  input,
  async run(given, standing): Promise<Opened | Refusal> {
    const { world, now, caller } = standing
    const form = readForm(given.form, { secrets: world.secrets, now })
    if (isRefusal(form)) return form
    const held = (await holdBack(standing, limits(given.email, caller.ip))) ?? (await heldMail(standing, caller.ip))
    if (held) {
      const kept = await again(given, form.id, standing)
      return isRefusal(kept) ? held : kept
    }
    const signs = { trap: given.website !== '', ageMs: form.ageMs, worked: hasWorked(given.form, given.work, world) }
    return (await openFor(given, { id: form.id, standing, suspicions: suspicionsOf(signs) })) ?? (await again(given, form.id, standing))
  },
})

const limits = (email: string, ip: string): Limit[] => [
  { bucket: `contact:${email}`, most: 5, minutes: 60 },
  { bucket: `contact:ip:${network(ip)}`, most: 20, minutes: 60 },
]

/** Somebody whom nobody knows, with the customer's part of a conversation. */
const stranger = (locale: Actor['locale']): Actor => ({ id: null, roles: ['customer'], locale })

type Coming = { id: string; standing: Standing; suspicions: ReturnType<typeof suspicionsOf> }

async function openFor(given: Input, { id, standing: { world, actor, now }, suspicions }: Coming): Promise<Opened | undefined> {
  const opened = await world.transact((stores) =>
    openWith(
      { ...stores, actor: stranger(actor.locale), now, newId: world.newId },
      {
        id,
        customerId: null,
        companyId: null,
        email: given.email,
        orderId: null,
        suspicions,
        words: { subject: given.subject, name: given.name, orderNamed: given.orderNumber || null, locale: actor.locale },
        message: given.message,
        fileIds: given.fileIds,
        filesOf: id,
      },
    ),
  )
  return opened && { ...opened, email: given.email }
}

/** The same form came twice. The same words are the same act, whose answer was lost on its way; others want a form of their own. */
async function again(given: Input, id: string, { world }: Standing): Promise<Opened | Refusal> {
  const page = await world.reads.conversationPage(id)
  const [first] = page?.messages ?? []
  if (page?.conversation.email !== given.email || first?.body !== given.message) return refuse('conflict', 'form_used', {}, 'form')
  const promise = page.conversation.clocks.find((clock) => clock.kind === 'reply')
  return { id, answerBy: promise?.due ?? null, held: page.conversation.status === 'held', email: given.email }
}
