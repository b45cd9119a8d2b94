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
  | 'failed'
  | 'answer'
  | 'answerLead'
  | 'as'
  | 'reader'
  | 'forger'
  | 'stranger'
  | 'message'
  | 'file'
  | 'send'
  | 'quoted'
  | 'sent_reader'
  | 'sent_forger'
  | 'sent_stranger',
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
    answer: 'Répondre à cet e-mail',
    answerLead: 'La réponse part par SMTP vers le récepteur intégré de la boutique, qui vérifie son expéditeur comme en production.',
    as: 'Qui répond ?',
    reader: '{to}, avec la signature de son domaine',
    forger: 'Quelqu’un qui écrit sous l’adresse {to}, sans signature',
    stranger: 'quelquun@ailleurs.example, à qui l’e-mail a été transféré',
    message: 'Votre réponse',
    file: 'Pièce jointe',
    send: 'Envoyer la réponse',
    quoted: 'Le {at}, {from} a écrit :',
    sent_reader: 'Réponse envoyée : elle est dans le dossier dans quelques secondes.',
    sent_forger: 'Réponse envoyée : son expéditeur n’est pas prouvé, elle attend parmi les contacts retenus.',
    sent_stranger: 'Réponse envoyée : son expéditeur n’a pas accès au dossier, elle ouvre un contact.',
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
    answer: 'Reply to this e-mail',
    answerLead: 'The reply goes by SMTP to the shop’s built-in receiver, which checks its sender as in production.',
    as: 'Who replies?',
    reader: '{to}, with the signature of their domain',
    forger: 'Somebody who writes under the address {to}, without a signature',
    stranger: 'quelquun@ailleurs.example, to whom the e-mail was forwarded',
    message: 'Your reply',
    file: 'Attachment',
    send: 'Send the reply',
    quoted: 'On {at}, {from} wrote:',
    sent_reader: 'Reply sent: it is in the case in a few seconds.',
    sent_forger: 'Reply sent: its sender is not proven, it waits among the held contacts.',
    sent_stranger: 'Reply sent: its sender may not see the case, it opens a contact.',
  },
}
