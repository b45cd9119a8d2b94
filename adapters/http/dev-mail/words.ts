import type { Locale } from '#domain/actor.ts'

type Words = Record<
  | 'title'
  | 'lead'
  | 'shop'
  | 'to'
  | 'show'
  | 'everybody'
  | 'when'
  | 'mail'
  | 'none'
  | 'older'
  | 'all'
  | 'headers'
  | 'html'
  | 'text'
  | 'missing'
  | 'queued'
  | 'failed',
  string
>

/** The mailbox page's own words; the mails are in their readers' languages. */
export const words: Readonly<Record<Locale, Words>> = {
  fr: {
    title: 'Boîte d’envoi',
    lead: 'Sans serveur de courrier, la boutique de démonstration dépose ici chaque e-mail qu’elle envoie.',
    shop: 'Aller à la boutique',
    to: 'Destinataire',
    show: 'Afficher',
    everybody: 'Tous les destinataires',
    when: 'Envoyé',
    mail: 'E-mail',
    none: 'Aucun e-mail.',
    older: 'Plus anciens',
    all: 'Tous les e-mails',
    headers: 'En-têtes',
    html: 'Version HTML',
    text: 'Version texte',
    missing: 'Cet e-mail n’existe pas.',
    queued: 'en attente',
    failed: 'en échec',
  },
  en: {
    title: 'Outbox',
    lead: 'Without a mail server, the demo shop leaves every e-mail that it sends here.',
    shop: 'Go to the shop',
    to: 'Recipient',
    show: 'Show',
    everybody: 'All recipients',
    when: 'Sent',
    mail: 'E-mail',
    none: 'No e-mail.',
    older: 'Older ones',
    all: 'All e-mails',
    headers: 'Headers',
    html: 'HTML version',
    text: 'Text version',
    missing: 'There is no such e-mail.',
    queued: 'waiting',
    failed: 'failed',
  },
}
