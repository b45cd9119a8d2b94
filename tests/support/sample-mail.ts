import type { Locale } from '#domain/actor.ts'
import { type MailModel, say } from '#application/mail/model.ts'

/** A mail with everything that a mail can have, for tests. */
export const sample = (locale: Locale): MailModel => ({
  kind: 'received',
  locale,
  zone: 'Europe/Paris',
  brand: 'Technostok',
  subject: say('received.subject', { number: 'RMA-2026-000482-9' }),
  preheader: say('received.inspection', { due: { due: '2026-11-24T17:02:00.000Z' } }),
  name: 'Zoé <Kermor>',
  paragraphs: [say('received.here', { count: 2 }), say('received.inspection', { due: { due: '2026-11-24T17:02:00.000Z' } })],
  quote: { by: { verbatim: 'Inès' }, text: 'Première ligne\n<script>alert(1)</script>', files: 1 },
  checklist: [say('checklist.serial'), say('checklist.unheard_of')],
  items: [{ name: 'Casque "Onde" & étui', quantity: 2, word: say('item.rejected'), clause: 'A4', why: { verbatim: 'Délai de 14 jours.' } }],
  facts: [{ label: say('fact.total'), value: say('amount', { amount: { amount: 124_990, currency: 'EUR' } }) }],
  code: '123456',
  action: { label: say('action.follow'), path: '/retours/RMA-2026-000482-9' },
  after: [say('refusal.contest', { due: { due: '2026-12-01T22:59:59.999Z' } })],
  mediator: { name: 'Médiateur', address: '1 rue de la Paix, 75002 Paris', url: 'https://mediateur.example' },
  footer: say('footer.customer', { brand: 'Technostok' }),
})
