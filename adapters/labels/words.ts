import type { SlipView } from '#application/labels/slip-view.ts'
import type { Locale } from '#domain/actor.ts'

/** What the papers say. French with its spaces: U+202F before : and inside « ». */
type Words = {
  slip: string
  label: string
  number: string
  sender: string
  recipient: string
  quantity: string
  product: string
  reference: string
  serials: string
  order: string
  request: string
  carriage: string
  carrier: string
  paidByMerchant: (merchant: string) => string
  paidByCustomer: string
  postBefore: string
  howTo: string
  steps: (carrier: SlipView['carrier']) => readonly string[]
  lithium: string
  stopTitle: string
  stop: readonly string[]
  page: (page: number, pages: number) => string
  calendar: { title: (number: string, merchant: string) => string; expires: string; stays: string }
}

const handedTo = (how: string, { hint }: { hint: string | null }): string => (hint === null ? how : `${how} ${hint}`)

export const words: Readonly<Record<Locale, Words>> = {
  fr: {
    slip: 'Bon de retour',
    label: 'Étiquette d’adresse',
    number: 'Votre retour',
    sender: 'Expéditeur',
    recipient: 'Destinataire',
    quantity: 'Qté',
    product: 'Produit',
    reference: 'Référence',
    serials: 'N° de série',
    order: 'Commande',
    request: 'Type de demande',
    carriage: 'Frais de retour',
    carrier: 'Transporteur',
    paidByMerchant: (merchant) => `À la charge de ${merchant}`,
    paidByCustomer: 'À votre charge',
    postBefore: 'À expédier au plus tard le',
    howTo: 'Comment faire',
    steps: (carrier) => [
      'Emballez les produits avec leurs accessoires dans un carton solide.',
      'Glissez ce bon dans le colis.',
      'Collez l’étiquette sur le carton, ou écrivez-y l’adresse du destinataire et le numéro de votre retour. Retirez ou masquez les anciennes étiquettes.',
      carrier
        ? handedTo(`Remettez le colis à ${carrier.name} et gardez la preuve de dépôt.`, carrier)
        : 'Déposez le colis et gardez la preuve de dépôt.',
      'Confirmez l’expédition dans «\u202fMes retours\u202f».',
    ],
    lithium: 'Ce colis contient une batterie au lithium montée dans un appareil\u202f: signalez-le au transporteur.',
    stopTitle: 'Ne postez pas ce colis',
    stop: [
      'D’après vos réponses sur la batterie, l’envoyer par la poste ou par un transporteur ordinaire serait dangereux et interdit.',
      'Ne la rechargez pas. Gardez l’appareil à l’air libre, loin de ce qui peut brûler et hors de portée des enfants.',
      'Nous vous écrivons pour organiser l’enlèvement.',
    ],
    page: (page, pages) => `Page ${page} sur ${pages}`,
    calendar: {
      title: (number, merchant) => `Dernier jour pour expédier votre retour ${number} à ${merchant}`,
      expires: 'Sans envoi ce jour-là au plus tard, l’accord expire. L’étiquette ou le bon de retour est dans «\u202fMes retours\u202f».',
      stays: 'C’est le dernier jour que la loi vous laisse pour l’expédier. Le bon de retour est dans «\u202fMes retours\u202f».',
    },
  },
  en: {
    slip: 'Return slip',
    label: 'Address label',
    number: 'Your return',
    sender: 'From',
    recipient: 'To',
    quantity: 'Qty',
    product: 'Product',
    reference: 'Reference',
    serials: 'Serial no.',
    order: 'Order',
    request: 'Type of request',
    carriage: 'Return carriage',
    carrier: 'Carrier',
    paidByMerchant: (merchant) => `Paid by ${merchant}`,
    paidByCustomer: 'Paid by you',
    postBefore: 'Post it by',
    howTo: 'What to do',
    steps: (carrier) => [
      'Pack the products with their accessories in a sturdy box.',
      'Put this slip into the parcel.',
      'Stick the label onto the box, or write the recipient’s address and the number of your return on it. Remove or cover old labels.',
      carrier
        ? handedTo(`Hand in the parcel to ${carrier.name} and keep the proof of posting.`, carrier)
        : 'Hand in the parcel and keep the proof of posting.',
      'Confirm the shipment under “My returns”.',
    ],
    lithium: 'This parcel contains a lithium battery installed in a device: tell the carrier.',
    stopTitle: 'Do not post this parcel',
    stop: [
      'By your answers about the battery, sending it by post or by an ordinary carrier would be dangerous and is forbidden.',
      'Do not charge it. Keep the device in the open air, away from anything that burns and out of reach of children.',
      'We will write to you to arrange its collection.',
    ],
    page: (page, pages) => `Page ${page} of ${pages}`,
    calendar: {
      title: (number, merchant) => `Last day to post your return ${number} to ${merchant}`,
      expires: 'If it is not posted by this day, the approval expires. The label or the return slip is under “My returns”.',
      stays: 'This is the last day that the law leaves you to post it. The return slip is under “My returns”.',
    },
  },
}

/** « mardi 8 décembre 2026 ». */
export const longDay = (date: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`))
