import type { Locale } from '#domain/actor.ts'
import type { DockCommand } from '#domain/dock/command-codes.ts'

/** What the sheet of commands says: a word or two beside each code, read from a step away. */
type CommandWords = {
  title: string
  how: string
  fields: Readonly<Record<DockCommand['field'], string>>
  commands: { readonly [Field in DockCommand['field']]: Readonly<Record<Extract<DockCommand, { field: Field }>['value'], string>> }
  foot: string
}

export const commandWords: Readonly<Record<Locale, CommandWords>> = {
  fr: {
    title: 'Contrôler sans toucher l’écran',
    how: 'Scannez le colis, puis chaque produit. Décrivez ce que vous voyez, donnez le verdict, puis Valider. Un son grave\u202f: rien n’a changé.',
    fields: {
      act: 'Commandes',
      seal: 'Sceau',
      condition: 'État constaté',
      verdict: 'Verdict',
      reason: 'Motif du refus',
      grade: 'Grade',
      disposition: 'Destination',
      wipe: 'Données effacées avant de repartir ailleurs',
    },
    commands: {
      act: {
        next: 'Valider, suivant',
        same: 'Idem pour la suite',
        undo: 'Annuler',
        all: 'Tout est là',
        one: 'Un seul exemplaire',
        call: 'Appeler un agent',
        serial: 'N° de série\u202f: au prochain scan',
        photo: 'Prendre une photo',
      },
      seal: { intact: 'Intact', opened: 'Ouvert', never_had_one: 'Sans sceau' },
      condition: {
        never_used: 'Jamais utilisé',
        tested_no_marks: 'Essayé, sans marque',
        marks_of_use: 'Marques d’usage',
        damaged: 'Endommagé',
      },
      verdict: { accepted: 'Accepter', refused: 'Refuser' },
      reason: {
        not_what_was_sold: 'Refus\u202f: pas celui vendu',
        wrong_serial: 'Refus\u202f: autre n° de série',
        marks_of_use: 'Refus\u202f: marques d’usage',
        damaged: 'Refus\u202f: endommagé',
        incomplete: 'Refus\u202f: incomplet',
        no_fault_found: 'Refus\u202f: aucun défaut',
      },
      grade: { A: 'Grade A', B: 'Grade B', C: 'Grade C', D: 'Grade D' },
      disposition: {
        restock: 'Remise en stock',
        refurbish: 'Reconditionnement',
        rtv: 'Retour fournisseur',
        scrap: 'Rebut',
        quarantine: 'Quarantaine',
      },
      wipe: {
        factory_reset: 'Réinitialisé',
        secure_erase: 'Mémoire effacée',
        media_removed: 'Mémoire retirée',
        nothing_stored: 'Jamais mis en service',
      },
    },
    foot: 'Code 128, alphabet B\u202f: cette feuille reste valable d’une version à l’autre.',
  },
  en: {
    title: 'Inspect without touching the screen',
    how: 'Scan the parcel, then each product. Say what you see, give the verdict, then Confirm. A low sound: nothing has changed.',
    fields: {
      act: 'Commands',
      seal: 'Seal',
      condition: 'Condition seen',
      verdict: 'Verdict',
      reason: 'Reason for refusal',
      grade: 'Grade',
      disposition: 'Disposition',
      wipe: 'Data erased before it goes elsewhere',
    },
    commands: {
      act: {
        next: 'Confirm, next',
        same: 'Same for the rest',
        undo: 'Undo',
        all: 'Everything is here',
        one: 'One unit only',
        call: 'Call an agent',
        serial: 'Serial no.: with the next scan',
        photo: 'Take a photo',
      },
      seal: { intact: 'Intact', opened: 'Opened', never_had_one: 'No seal' },
      condition: { never_used: 'Never used', tested_no_marks: 'Tested, no marks', marks_of_use: 'Marks of use', damaged: 'Damaged' },
      verdict: { accepted: 'Accept', refused: 'Refuse' },
      reason: {
        not_what_was_sold: 'Refused: not what was sold',
        wrong_serial: 'Refused: other serial no.',
        marks_of_use: 'Refused: marks of use',
        damaged: 'Refused: damaged',
        incomplete: 'Refused: incomplete',
        no_fault_found: 'Refused: no fault found',
      },
      grade: { A: 'Grade A', B: 'Grade B', C: 'Grade C', D: 'Grade D' },
      disposition: {
        restock: 'Restock',
        refurbish: 'Refurbish',
        rtv: 'Return to vendor',
        scrap: 'Scrap',
        quarantine: 'Quarantine',
      },
      wipe: {
        factory_reset: 'Factory reset',
        secure_erase: 'Memory erased',
        media_removed: 'Memory taken out',
        nothing_stored: 'Never set up',
      },
    },
    foot: 'Code 128, alphabet B: this sheet stays valid from one version to the next.',
  },
}
