import type { Locale, Policy } from './schema.ts'

/**
 * What a site says of itself: who publishes it (article 1-1 of loi 2004-575), what becomes of personal data (GDPR art. 13), how far it is accessible
 * (an honest word: no audit is claimed). Defaults that hold for any merchant; a policy's `notices` replaces them, and its own words may name
 * {shop}, {address} and {email} as these do.
 */
export const noticeKinds = ['legal', 'data', 'accessibility'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The notice's paragraphs as this merchant has them. */
export function noticeText(
  { notices, merchant }: Pick<Policy, 'notices' | 'merchant'>,
  kind: NoticeKind,
  locale: Locale,
): readonly string[] {
  const { name, contactEmail } = merchant
  const address = merchant.address.join(', ')
  return (notices?.[kind]?.[locale] ?? defaults[kind][locale]).map((text) =>
    text
      // Most addresses begin with who lives there.
      .replaceAll('{shop}, {address}', address.startsWith(name) ? address : `${name}, ${address}`)
      .replaceAll('{shop}', name)
      .replaceAll('{address}', address)
      .replaceAll('{email}', contactEmail),
  )
}

const defaults: Readonly<Record<NoticeKind, Readonly<Record<Locale, readonly string[]>>>> = {
  legal: {
    fr: [
      'Ce service de retours est édité par {shop}, {address}. Pour nous joindre : {email}.',
      'L’immatriculation, le directeur de la publication et l’hébergeur sont ceux de la boutique {shop} : ses mentions légales les donnent.',
    ],
    en: [
      'This returns service is published by {shop}, {address}. To reach us: {email}.',
      'Registration, director of publication and host are those of the shop {shop}: its own legal notice names them.',
    ],
  },
  data: {
    fr: [
      'Le responsable du traitement est {shop}, {address}.',
      'Vos nom, adresse e-mail, adresse postale, commandes, messages et photos servent à traiter vos retours, vos garanties, vos rétractations et vos messages, et à prouver ce qui a été convenu. C’est nécessaire au contrat, et la loi nous y oblige pour les garanties, la rétractation et la comptabilité. Sans ces informations, nous ne pouvons ni retrouver l’achat, ni vous répondre.',
      'Les lisent nos équipes et, pour ce qui le demande, le transporteur, l’atelier de réparation, notre banque et, si vous le saisissez, le médiateur. Rien n’est vendu, ni utilisé pour de la publicité.',
      'Elles sont gardées le temps du retour, puis tant qu’une garantie ou une réclamation peut encore s’en servir, et que la loi l’exige. Ce que vous tapez sans l’envoyer reste dans votre navigateur 30 jours au plus.',
      'Deux cookies seulement, nécessaires, gardent votre session et la langue que vous choisissez. Il n’y a ni mesure d’audience ni traceur.',
      'Vous pouvez demander l’accès à vos données, leur rectification, leur effacement, leur copie dans un format courant, la limitation du traitement, ou vous y opposer : écrivez à {email}. Vous pouvez aussi saisir la CNIL (cnil.fr).',
    ],
    en: [
      'The controller is {shop}, {address}.',
      'Your name, e-mail address, postal address, orders, messages and photos are used to handle your returns, guarantees, withdrawals and messages, and to prove what was agreed. The contract needs it, and the law requires it of us for guarantees, withdrawal and accounting. Without them we can neither find the purchase nor answer you.',
      'They are read by our teams and, where it takes them, by the carrier, the repair workshop, our bank and, if you turn to it, the mediator. Nothing is sold or used for advertising.',
      'They are kept for as long as the return lasts, then while a guarantee or a complaint may still need them and the law requires it. What you type without sending it stays in your browser for 30 days at most.',
      'Two cookies only, both necessary, keep your session and the language that you choose. There is no audience measurement and no tracker.',
      'You may ask for access to your data, their correction, their erasure, a copy in a common format, a restriction of their use, or object to it: write to {email}. You may also turn to the French authority, the CNIL (cnil.fr).',
    ],
  },
  accessibility: {
    fr: [
      'Ce service est fait pour être utilisé par tous : au clavier, avec un lecteur d’écran, agrandi, sur un petit écran, en thème clair ou sombre, sans animation si votre appareil le demande. Il vise le niveau AA des règles WCAG 2.2, que reprend le RGAA.',
      'Il est vérifié par des contrôles automatiques à chaque changement. Aucun audit extérieur n’a encore établi de taux de conformité.',
      'Quelque chose vous bloque ? Écrivez à {email} : nous vous répondons, et vous aidons à faire la démarche autrement. Sans réponse de notre part, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr).',
    ],
    en: [
      'This service is made to be used by everybody: by keyboard, with a screen reader, enlarged, on a small screen, in a light or dark theme, without motion where your device asks for that. It aims at level AA of WCAG 2.2, which the French RGAA takes up.',
      'It is verified by automatic checks at every change. No external audit has established a rate of conformity yet.',
      'Does something stop you? Write to {email}: we answer, and help you to do it in another way. Without an answer from us you may turn to the French Defender of Rights (defenseurdesdroits.fr).',
    ],
  },
}
