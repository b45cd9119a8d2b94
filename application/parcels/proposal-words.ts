import type { Locale } from '#domain/actor.ts'

type Told = { merchant: string; name: string; orderNumber: string; parcel: string; receivedOn: string; contents: string | null }

/** What a customer is asked when a parcel may be theirs: in their language, for whoever sends it to change. */
export const proposalWords: Readonly<Record<Locale, (told: Told) => { subject: string; message: string }>> = {
  fr: ({ merchant, name, orderNumber, parcel, receivedOn, contents }) => ({
    subject: `Avez-vous envoyé ce colis\u202F? (${parcel})`,
    message: [
      `Bonjour ${name},`,
      `Nous avons reçu le ${receivedOn} un colis sans numéro de retour, qui semble venir de votre commande ${orderNumber}.${
        contents === null ? '' : `\n\nContenu\u202F: ${contents}`
      }`,
      'Est-ce bien le vôtre\u202F? Si oui, répondez à ce message en disant pourquoi vous le renvoyez\u202F: nous préparons la demande de retour, et vous n’avez rien à renvoyer de plus. Sinon, dites-le-nous aussi.',
      `Votre colis est gardé à l’abri en attendant, sous le numéro ${parcel}.`,
      `L’équipe ${merchant}`,
    ].join('\n\n'),
  }),
  en: ({ merchant, name, orderNumber, parcel, receivedOn, contents }) => ({
    subject: `Did you send us this parcel? (${parcel})`,
    message: [
      `Hello ${name},`,
      `On ${receivedOn} we received a parcel without a return number that seems to come from your order ${orderNumber}.${
        contents === null ? '' : `\n\nContents: ${contents}`
      }`,
      'Is it yours? If so, answer this message and say why you are sending it back: we will prepare the return request, and you have nothing more to send. If it is not, please tell us too.',
      `We keep your parcel safe meanwhile, under number ${parcel}.`,
      `The ${merchant} team`,
    ].join('\n\n'),
  }),
}
