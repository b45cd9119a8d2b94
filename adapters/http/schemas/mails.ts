import { z } from 'zod'
import { mailStates } from '#application/mail/ports.ts'
import { mailKinds } from '#application/reactions.ts'
import { component, instant, list, uuid, words } from './component.ts'

const mail = component(
  'Mail',
  z.strictObject({
    id: uuid,
    kind: z.enum(mailKinds),
    to: words('achats@atelier-kermor.example'),
    name: words('Camille Le Goff').nullable(),
    audience: z.enum(['customer', 'staff']),
    state: z.enum(mailStates).meta({
      description:
        '`delayed`: a server took it, and another says that it still tries; `doubtful`: it says in words of its own that something is wrong; `bounced`: that it did not arrive; `failed`: none took it; `spared`: it was not sent, its reader had read the message first',
    }),
    queuedAt: instant,
    sentAt: instant.nullable(),
    error: z.string().nullable(),
    againOf: uuid.nullable().meta({ description: 'The mail that it repeats' }),
    askedBy: words('Inès Haddad').nullable(),
    goesTo: words('achats@atelier-kermor.example').nullable().meta({ description: 'Where a copy would go now' }),
    obstacle: z.string().nullable().meta({ description: 'Why it cannot be sent again, or null' }),
  }),
  'An e-mail about a case, and what became of it',
)

const comingMail = component(
  'ComingMail',
  z.strictObject({
    id: uuid,
    kind: z.enum(mailKinds),
    audience: z.enum(['customer', 'staff']),
    dueAt: instant.meta({ description: 'When it goes' }),
    unlessRead: z.boolean().meta({ description: 'Only if its reader has not read the message by then' }),
    againOf: uuid.nullable().meta({ description: 'The mail that it repeats' }),
    askedBy: words('Inès Haddad').nullable(),
  }),
  'An e-mail about a case that is still to go',
)

export const mails = component(
  'Mails',
  z.strictObject({ items: list(mail), coming: list(comingMail) }),
  'Those that were worded, oldest first, and those to come, the next one first',
)

export const mailAgain = component(
  'MailAgain',
  z.strictObject({ goesTo: words('achats@atelier-kermor.example') }),
  'It is on its way, to this address',
)
