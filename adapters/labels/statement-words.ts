import type { StatementView } from '#application/refund-statements/statement-view.ts'
import type { Locale } from '#domain/actor.ts'
import type { Extra } from '#domain/money/derivation.ts'
import type { Step } from '#domain/money/steps.ts'

/** What a refund statement says. French with its spaces: U+202F before : and inside « », U+00A0 before %. */
type Words = {
  title: Readonly<Record<StatementView['kind'], string>>
  request: string
  order: (number: string, day: string) => string
  orderName: string
  invoice: string
  payment: string
  given: Readonly<Record<StatementView['kind'], string>>
  reference: string
  creditNote: string
  customer: string
  ground: string
  law: Readonly<Record<Exclude<StatementView['legalBasis'], 'commercial'>, string>>
  policy: (version: number) => string
  clauses: (clauses: string) => string
  serials: string
  units: (count: number) => string
  lines: string
  besides: string
  total: string
  receivable: string
  paid: string
  rates: string
  rate: string
  net: string
  tax: string
  gross: string
  untaxed: string
  note: string
  page: (page: number, pages: number) => string
  step: (step: Step, of: StepOf) => string
  extra: (extra: StatementView['extras'][number], money: Money) => string
}

type Money = (amount: number) => string
type StepOf = { quantity: number; money: Money; percent: (basisPoints: number) => string }

const count = (value: Step['params'][string] | Extra['params'][string] | undefined): number => (typeof value === 'number' ? value : 0)
const files = ({ params }: Step): number => (Array.isArray(params['fileIds']) ? params['fileIds'].length : 0)

export const statementWords: Readonly<Record<Locale, Words>> = {
  fr: {
    title: { refund: 'Relevé de remboursement', credit: 'Relevé d’avoir', discount: 'Relevé de remise' },
    request: 'Type de demande',
    order: (number, day) => `${number}, du ${day}`,
    orderName: 'Commande',
    invoice: 'Facture',
    payment: 'Paiement d’origine',
    given: { refund: 'Remboursé le', credit: 'Avoir accordé le', discount: 'Remise versée le' },
    reference: 'Référence',
    creditNote: 'Numéro de l’avoir',
    customer: 'Client',
    ground: 'Fondement',
    law: {
      withdrawal: 'Droit de rétractation (code de la consommation, L221-18 et L221-24)',
      legal_conformity: 'Garantie légale de conformité (code de la consommation, L217-3)',
    },
    policy: (version) => `conditions de retour, version ${version}`,
    clauses: (clauses) => `clauses et articles appliqués\u202f: ${clauses}`,
    serials: 'N° de série',
    units: (count) => (count < 2 ? `${count} pièce` : `${count} pièces`),
    lines: 'Total des produits',
    besides: 'À part, en plus des produits',
    total: 'Total',
    receivable: 'dont déduit de votre facture à payer',
    paid: 'dont versé',
    rates: 'Totaux par taux de TVA',
    rate: 'Taux',
    net: 'Hors taxes',
    tax: 'TVA',
    gross: 'TTC',
    untaxed: 'Hors champ de la TVA',
    note: 'Ce relevé explique comment le montant a été calculé. Ce n’est pas un avoir au sens fiscal\u202f: celui-ci porte son propre numéro.',
    page: (page, pages) => `Page ${page} sur ${pages}`,
    step: (step, { quantity, money, percent }) => {
      const { params } = step
      const amount = (name: string): string => money(count(params[name]))
      const units = statementWords.fr.units(count(params['units']))
      switch (step.code) {
        case 'charged':
          return `Facturé pour ${statementWords.fr.units(quantity)}${count(params['discount']) > 0 ? `, remise de ${amount('discount')} déduite` : ''}`
        case 'due_up_to':
          return `Valeur de ${units} sur ${quantity}, retours précédents compris`
        case 'due_before':
          return `Déjà compté pour ${units}`
        case 'share':
          return `Part de ${units} sur ${quantity}`
        case 'deduction':
          return deduction(
            step,
            {
              word: 'Déduction\u202f:',
              fee: 'frais de traitement',
              limited: (asked) => `demandée ${asked}, limitée à ce qui est dû`,
              proofs: (n) => (n < 2 ? `${n} pièce au dossier` : `${n} pièces au dossier`),
            },
            money,
          )
        case 'settlement':
          return `Part du geste commercial de ${amount('asked')}, en proportion de ce qui reste de la ligne (${amount('left')} sur ${amount('leftInAll')})`
        case 'cap':
          return `Plafond de la ligne\u202f: ${amount('credited')} déjà crédités${count(params['settled']) > 0 ? `, dont ${amount('settled')} de geste commercial` : ''}`
        case 'credit':
          return 'Total de la ligne, TTC'
        case 'net':
          return 'dont hors taxes'
        case 'tax':
          return `dont TVA à ${percent(count(params['taxRate']))}`
        case 'tax_up_to':
          return `TVA à ce jour\u202f: ${amount('charged')} pour ${amount('credited')} crédités sur ${amount('gross')}`
        case 'tax_before':
          return 'TVA déjà créditée'
        case 'eco':
          return 'dont éco-participation'
        case 'eco_up_to':
          return `Éco-participation à ce jour\u202f: ${amount('charged')} pour ${amount('credited')} crédités sur ${amount('gross')}`
        case 'eco_before':
          return 'Éco-participation déjà créditée'
      }
    },
    extra: ({ code, params, name }, money) => {
      switch (code) {
        case 'late_surcharge':
          return `Majoration de retard (code de la consommation, ${String(params['article'])})\u202f: ${count(params['daysLate'])} ${count(params['daysLate']) < 2 ? 'jour' : 'jours'} sur ${money(count(params['base']))}`
        case 'delivery_refund':
          return `Livraison remboursée (code de la consommation, L221-24)\u202f: ${statementWords.fr.units(count(params['units']))}, ${name} (payée ${money(count(params['charged']))})`
        case 'advanced_postage':
          return 'Frais de renvoi que vous avez avancés'
        case 'goodwill':
          return 'Geste commercial'
      }
    },
  },
  en: {
    title: { refund: 'Refund statement', credit: 'Credit statement', discount: 'Discount statement' },
    request: 'Type of request',
    order: (number, day) => `${number}, of ${day}`,
    orderName: 'Order',
    invoice: 'Invoice',
    payment: 'Original payment',
    given: { refund: 'Refunded on', credit: 'Credited on', discount: 'Discount paid on' },
    reference: 'Reference',
    creditNote: 'Credit note number',
    customer: 'Customer',
    ground: 'Ground',
    law: {
      withdrawal: 'Right of withdrawal (French Consumer Code, L221-18 and L221-24)',
      legal_conformity: 'Legal guarantee of conformity (French Consumer Code, L217-3)',
    },
    policy: (version) => `return policy, version ${version}`,
    clauses: (clauses) => `clauses and articles applied: ${clauses}`,
    serials: 'Serial no.',
    units: (count) => (count === 1 ? '1 unit' : `${count} units`),
    lines: 'Total of the products',
    besides: 'Apart from the products',
    total: 'Total',
    receivable: 'of which off your unpaid invoice',
    paid: 'of which paid',
    rates: 'Totals by VAT rate',
    rate: 'Rate',
    net: 'Excl. VAT',
    tax: 'VAT',
    gross: 'Incl. VAT',
    untaxed: 'Outside the scope of VAT',
    note: 'This statement explains how the amount came about. It is no credit note for tax purposes: that has a number of its own.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    step: (step, { quantity, money, percent }) => {
      const { params } = step
      const amount = (name: string): string => money(count(params[name]))
      const units = statementWords.en.units(count(params['units']))
      switch (step.code) {
        case 'charged':
          return `Charged for ${statementWords.en.units(quantity)}${count(params['discount']) > 0 ? `, after a discount of ${amount('discount')}` : ''}`
        case 'due_up_to':
          return `Value of ${units} out of ${quantity}, earlier returns included`
        case 'due_before':
          return `Already counted for ${units}`
        case 'share':
          return `Share of ${units} out of ${quantity}`
        case 'deduction':
          return deduction(
            step,
            {
              word: 'Deduction:',
              fee: 'handling fee',
              limited: (asked) => `${asked} asked, limited to what is due`,
              proofs: (n) => (n === 1 ? '1 item on file' : `${n} items on file`),
            },
            money,
          )
        case 'settlement':
          return `Share of the settlement of ${amount('asked')}, in proportion to what is left of the line (${amount('left')} of ${amount('leftInAll')})`
        case 'cap':
          return `Limit of the line: ${amount('credited')} credited already${count(params['settled']) > 0 ? `, of which ${amount('settled')} by settlement` : ''}`
        case 'credit':
          return 'Total of the line, incl. VAT'
        case 'net':
          return 'of which excl. VAT'
        case 'tax':
          return `of which VAT at ${percent(count(params['taxRate']))}`
        case 'tax_up_to':
          return `VAT so far: ${amount('charged')} for ${amount('credited')} credited of ${amount('gross')}`
        case 'tax_before':
          return 'VAT credited already'
        case 'eco':
          return 'of which eco-participation'
        case 'eco_up_to':
          return `Eco-participation so far: ${amount('charged')} for ${amount('credited')} credited of ${amount('gross')}`
        case 'eco_before':
          return 'Eco-participation credited already'
      }
    },
    extra: ({ code, params, name }, money) => {
      switch (code) {
        case 'late_surcharge':
          return `Surcharge for lateness (French Consumer Code, ${String(params['article'])}): ${count(params['daysLate'])} ${count(params['daysLate']) === 1 ? 'day' : 'days'} on ${money(count(params['base']))}`
        case 'delivery_refund':
          return `Delivery refunded (French Consumer Code, L221-24): ${statementWords.en.units(count(params['units']))}, ${name} (${money(count(params['charged']))} paid)`
        case 'advanced_postage':
          return 'Return postage that you advanced'
        case 'goodwill':
          return 'Goodwill gesture'
      }
    },
  },
}

type DeductionWords = { word: string; fee: string; limited: (asked: string) => string; proofs: (count: number) => string }

/** Its ground as it was written, what of it was not taken, and how much of evidence is kept. */
function deduction(step: Step, { word, fee, limited, proofs }: DeductionWords, money: Money): string {
  const { params, amount } = step
  const reason = params['reason'] === 'handling_fee' ? fee : String(params['reason'])
  const asked = count(params['asked'])
  const more = [...(asked > 0 - amount ? [limited(money(asked))] : []), ...(files(step) > 0 ? [proofs(files(step))] : [])]
  return `${word} ${reason}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
}
