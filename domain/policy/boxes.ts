import type { Locale, Policy } from './schema.ts'

/**
 * Texts that the law has a seller set in a box before consumers. Defaults: a policy's `boxes` replaces them.
 *
 * `legal_conformity` is the box of the annex to article D211-2 (part A, goods), in the wording of decree 2022-946. Read in several public
 * copies that agree to the word; the official journal itself could not be opened: compare it before relying on it. The decree is French
 * alone; the English is ours and says so. Apostrophes and spaces are set as in all of the product's French.
 *
 * `commercial_guarantee` is no text of the decree: D217-2 and D217-3 want the title « contrat de garantie commerciale », what it adds to the
 * legal guarantees, and the box above. They were read in summary only; L217-22 (content, price, duration, territory, guarantor; « sans
 * préjudice ») was read on Légifrance, and the second paragraph says what it wants said.
 */
export const boxKinds = ['legal_conformity', 'commercial_guarantee'] as const
export type BoxKind = (typeof boxKinds)[number]

type Paragraphs = Readonly<Record<Locale, readonly string[]>>

/** The box's paragraphs as this policy has them. */
export const boxText = (policy: Pick<Policy, 'boxes'>, kind: BoxKind, locale: Locale): readonly string[] =>
  policy.boxes?.[kind]?.[locale] ?? boxes[kind][locale]

const boxes: Readonly<Record<BoxKind, Paragraphs>> = {
  legal_conformity: {
    fr: [
      'Le consommateur dispose d’un délai de deux ans à compter de la délivrance du bien pour obtenir la mise en œuvre de la garantie légale de conformité en cas d’apparition d’un défaut de conformité. Durant ce délai, le consommateur n’est tenu d’établir que l’existence du défaut de conformité et non la date d’apparition de celui-ci.',
      'Lorsque le contrat de vente du bien prévoit la fourniture d’un contenu numérique ou d’un service numérique de manière continue pendant une durée supérieure à deux ans, la garantie légale est applicable à ce contenu numérique ou ce service numérique tout au long de la période de fourniture prévue. Durant ce délai, le consommateur n’est tenu d’établir que l’existence du défaut de conformité affectant le contenu numérique ou le service numérique et non la date d’apparition de celui-ci.',
      'La garantie légale de conformité emporte obligation pour le professionnel, le cas échéant, de fournir toutes les mises à jour nécessaires au maintien de la conformité du bien.',
      'La garantie légale de conformité donne au consommateur droit à la réparation ou au remplacement du bien dans un délai de trente jours suivant sa demande, sans frais et sans inconvénient majeur pour lui.',
      'Si le bien est réparé dans le cadre de la garantie légale de conformité, le consommateur bénéficie d’une extension de six mois de la garantie initiale.',
      'Si le consommateur demande la réparation du bien, mais que le vendeur impose le remplacement, la garantie légale de conformité est renouvelée pour une période de deux ans à compter de la date de remplacement du bien.',
      'Le consommateur peut obtenir une réduction du prix d’achat en conservant le bien ou mettre fin au contrat en se faisant rembourser intégralement contre restitution du bien, si :',
      '1° Le professionnel refuse de réparer ou de remplacer le bien ;',
      '2° La réparation ou le remplacement du bien intervient après un délai de trente jours ;',
      '3° La réparation ou le remplacement du bien occasionne un inconvénient majeur pour le consommateur, notamment lorsque le consommateur supporte définitivement les frais de reprise ou d’enlèvement du bien non conforme, ou s’il supporte les frais d’installation du bien réparé ou de remplacement ;',
      '4° La non-conformité du bien persiste en dépit de la tentative de mise en conformité du vendeur restée infructueuse.',
      'Le consommateur a également droit à une réduction du prix du bien ou à la résolution du contrat lorsque le défaut de conformité est si grave qu’il justifie que la réduction du prix ou la résolution du contrat soit immédiate. Le consommateur n’est alors pas tenu de demander la réparation ou le remplacement du bien au préalable.',
      'Le consommateur n’a pas droit à la résolution de la vente si le défaut de conformité est mineur.',
      'Toute période d’immobilisation du bien en vue de sa réparation ou de son remplacement suspend la garantie qui restait à courir jusqu’à la délivrance du bien remis en état.',
      'Les droits mentionnés ci-dessus résultent de l’application des articles L. 217-1 à L. 217-32 du code de la consommation.',
      'Le vendeur qui fait obstacle de mauvaise foi à la mise en œuvre de la garantie légale de conformité encourt une amende civile d’un montant maximal de 300 000 euros, qui peut être porté jusqu’à 10 % du chiffre d’affaires moyen annuel (article L. 241-5 du code de la consommation).',
      'Le consommateur bénéficie également de la garantie légale des vices cachés en application des articles 1641 à 1649 du code civil, pendant une durée de deux ans à compter de la découverte du défaut. Cette garantie donne droit à une réduction de prix si le bien est conservé ou à un remboursement intégral contre restitution du bien.',
    ],
    en: [
      'Translation for information; the French text alone is official.',
      'The consumer has two years from delivery of the goods to have the legal guarantee of conformity applied where a lack of conformity appears. During that time the consumer need prove only that the lack of conformity exists, not when it appeared.',
      'Where the contract of sale provides for digital content or a digital service to be supplied continuously for more than two years, the legal guarantee applies to it throughout the period of supply. During that time the consumer need prove only that the lack of conformity affecting the digital content or service exists, not when it appeared.',
      'The legal guarantee of conformity obliges the professional, where applicable, to provide all updates necessary to keep the goods in conformity.',
      'The legal guarantee of conformity entitles the consumer to repair or replacement of the goods within thirty days of the request, free of charge and without major inconvenience.',
      'If the goods are repaired under the legal guarantee of conformity, the initial guarantee is extended by six months.',
      'If the consumer asks for repair but the seller imposes replacement, the legal guarantee of conformity is renewed for two years from the date of replacement.',
      'The consumer may obtain a reduction of the price and keep the goods, or end the contract and be refunded in full against return of the goods, if:',
      '1° the professional refuses to repair or replace the goods;',
      '2° repair or replacement comes after more than thirty days;',
      '3° repair or replacement causes the consumer major inconvenience, in particular where the consumer definitively bears the cost of taking back or removing the non-conforming goods, or bears the cost of installing the repaired or replacement goods;',
      '4° the lack of conformity persists in spite of the seller’s unsuccessful attempt to remedy it.',
      'The consumer is also entitled to a reduction of the price or to end the contract where the lack of conformity is so serious that it justifies this at once. The consumer then need not ask for repair or replacement first.',
      'The consumer may not end the contract if the lack of conformity is minor.',
      'Any time during which the goods are immobilised for repair or replacement suspends the guarantee still to run until the restored goods are delivered.',
      'These rights follow from articles L. 217-1 to L. 217-32 of the Consumer Code.',
      'A seller who in bad faith obstructs the legal guarantee of conformity incurs a civil fine of up to 300,000 euros, which may be raised to 10% of average annual turnover (article L. 241-5 of the Consumer Code).',
      'The consumer also has the legal guarantee against hidden defects under articles 1641 to 1649 of the Civil Code, for two years from discovery of the defect. It entitles to a reduction of the price if the goods are kept, or to a full refund against return of the goods.',
    ],
  },
  commercial_guarantee: {
    fr: [
      'Les garanties que nous donnons en plus de la loi sont fournies sans supplément de prix. Leur contenu, leur durée et la manière de les demander sont décrits sur cette page ; elles valent dans tous les pays où nous livrons.',
      'La garantie commerciale s’applique sans préjudice du droit pour le consommateur de bénéficier de la garantie légale de conformité, dans les conditions prévues aux articles L. 217-1 à L. 217-32 du code de la consommation, et de celle relative aux vices cachés, dans les conditions prévues aux articles 1641 à 1649 du code civil (article L. 217-22). Elle s’ajoute à ces garanties, décrites dans l’encadré de la garantie légale, et n’en retire rien.',
    ],
    en: [
      'The guarantees that we give beyond the law come at no extra price. What they cover, how long they last and how to ask for them is described on this page; they hold in every country that we deliver to.',
      'The commercial guarantee applies without prejudice to the consumer’s right to the legal guarantee of conformity, under articles L. 217-1 to L. 217-32 of the Consumer Code, and to the guarantee against hidden defects, under articles 1641 to 1649 of the Civil Code (article L. 217-22). It comes on top of these guarantees, described in the box of the legal guarantee, and takes nothing from them.',
    ],
  },
}
