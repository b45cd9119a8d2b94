import type { Locale } from '#domain/actor.ts'
import type { BoxKind } from '#domain/policy/boxes.ts'

type Words = Record<'title' | 'version' | 'script' | 'types' | 'rights' | 'rules' | 'mediator', string> & { boxes: Record<BoxKind, string> }

/** What stands around the policy's own texts where no script runs. */
export const words: Readonly<Record<Locale, Words>> = {
  fr: {
    title: 'Politique de retour',
    version: 'Version',
    script: 'Cette page se lit sans JavaScript ; demander un retour en a besoin.',
    types: 'Comment retourner',
    rights: 'Vos droits de consommateur',
    rules: 'Nos règles, article par article',
    mediator: 'Médiateur de la consommation',
    boxes: {
      legal_conformity: 'Garantie légale de conformité et garantie des vices cachés',
      commercial_guarantee: 'Contrat de garantie commerciale',
    },
  },
  en: {
    title: 'Return policy',
    version: 'Version',
    script: 'This page can be read without JavaScript; asking for a return needs it.',
    types: 'How to return',
    rights: 'Your rights as a consumer',
    rules: 'Our rules, article by article',
    mediator: 'Consumer mediator',
    boxes: {
      legal_conformity: 'Legal guarantee of conformity and guarantee against hidden defects',
      commercial_guarantee: 'Commercial guarantee contract',
    },
  },
}
