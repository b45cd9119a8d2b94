import { createMacro } from '#application/macros/create-macro.ts'
import { staff } from './accounts.ts'
import type { Stage } from './stage.ts'
import type { Times } from './times.ts'

const shared = [
  {
    name: 'Photo',
    fr: 'Bonjour {customer},\n\nPour étudier votre demande sur {product}, il nous faut une photo nette du défaut. Vous pouvez la joindre à votre réponse.\n\n{agent}, {shop}',
    en: 'Hello {customer},\n\nTo look into your request about {product}, we need a sharp photo of the fault. You can attach it to your answer.\n\n{agent}, {shop}',
  },
  {
    name: 'Étiquette',
    fr: 'Bonjour {customer},\n\nVotre retour {number} est accepté en principe. L’étiquette se trouve sur la page de votre retour.\n\n{agent}, {shop}',
    en: 'Hello {customer},\n\nYour return {number} is approved in principle. The label is on your return’s page.\n\n{agent}, {shop}',
  },
  {
    name: 'Réponse avant',
    fr: 'Bonjour {customer},\n\nNous étudions votre demande et vous répondons au plus tard le {answer_by}.\n\n{agent}, {shop}',
    en: 'Hello {customer},\n\nWe are looking into your request and will answer by {answer_by} at the latest.\n\n{agent}, {shop}',
  },
  {
    name: 'Rappel d’envoi',
    fr: 'Bonjour {customer},\n\nNous attendons toujours votre colis pour le retour {number}. Merci de le confier au transporteur avant le {send_by}.\n\n{agent}, {shop}',
    en: 'Hello {customer},\n\nWe are still waiting for your parcel for return {number}. Please hand it to the carrier before {send_by}.\n\n{agent}, {shop}',
  },
] as const

const own = [
  {
    name: 'Relevé',
    fr: 'Bonjour {customer},\n\nPouvez-vous nous envoyer un relevé de température du local sur vingt-quatre heures ?\n\n{agent}',
    en: null,
  },
] as const

/** What the demo's customer service answers with. */
export async function keepMacros(stage: Stage, times: Times): Promise<void> {
  stage.at(times.day(30))
  const [manager, support] = await Promise.all([stage.actor(staff.manager.email), stage.actor(staff.support.email)])
  for (const macro of shared) await stage.does(createMacro, manager, { shared: true, ...macro })
  for (const macro of own) await stage.does(createMacro, support, macro)
}
