/** A text as it is compared where accents and capitals do not count: « Écran » is « ecran ». */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
