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
    state: z
      .enum(mailStates)
      .meta({ description: '`bounced`: a server took it, and another said later that it did not arrive; `failed`: none took it' }),
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

export const mails = component('Mails', z.strictObject({ items: list(mail) }), 'Oldest first')

export const mailAgain = component(
  'MailAgain',
  z.strictObject({ goesTo: words('achats@atelier-kermor.example') }),
  'It is on its way, to this address',
)
