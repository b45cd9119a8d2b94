/** A word of thanks is short: what is longer is read by a person. */
const LONGEST = 160

/**
 * The whole of what may be said where there is no news. No word of consent or of receipt is among them (« d’accord », « ok », « c’est noté »): it may
 * answer what was asked. Nor is any of thanks in advance (« merci d’avance », « merci de votre retour »): they ask for something.
 * Without accents, in lower case, one space between words.
 */
const thanks = [
  'merci',
  'merci a vous',
  'merci a toi',
  'merci bien',
  'merci beaucoup',
  'un grand merci',
  'grand merci',
  'mille mercis',
  'merci infiniment',
  'merci pour tout',
  'merci encore',
  'encore merci',
  'merci pour votre aide',
  'merci pour votre reponse',
  'merci pour votre reponse rapide',
  'merci pour votre retour',
  'merci pour votre retour rapide',
  'merci pour votre message',
  'merci pour l information',
  'merci pour ces informations',
  'merci pour votre reactivite',
  'merci pour votre patience',
  'je vous remercie',
  'je vous en remercie',
  'nous vous remercions',
  'avec mes remerciements',
  'thanks',
  'thank you',
  'thanks a lot',
  'thanks again',
  'many thanks',
  'thank you very much',
  'thank you so much',
  'thanks very much',
  'thanks for your help',
  'thank you for your help',
  'thanks for your answer',
  'thank you for your answer',
  'thanks for your reply',
  'thank you for your reply',
  'thanks for your quick reply',
  'thank you for your quick reply',
  'thank you again',
  'thanks for the information',
  'thank you for the information',
  'thanks for letting me know',
  'thank you for letting me know',
] as const

/** What stands around it and says nothing; « noted » alone may answer what was asked, beside thanks it does not. */
const around = [
  'message recu',
  'c est note',
  'bien note',
  'je note',
  'message received',
  'noted',
  'well noted',
  'bonjour',
  'bonsoir',
  'bonjour a vous',
  'madame',
  'monsieur',
  'madame monsieur',
  'cordialement',
  'bien cordialement',
  'tres cordialement',
  'salutations',
  'sinceres salutations',
  'bien a vous',
  'bonne journee',
  'belle journee',
  'tres bonne journee',
  'bonne soiree',
  'bon week end',
  'bonne fin de journee',
  'a bientot',
  'au revoir',
  'hello',
  'hi',
  'dear sir',
  'dear madam',
  'dear sir or madam',
  'good morning',
  'good evening',
  'good afternoon',
  'regards',
  'kind regards',
  'best regards',
  'best wishes',
  'best',
  'have a nice day',
  'have a good day',
  'goodbye',
  'bye',
  'sincerely',
  'yours sincerely',
  'cheers',
] as const

type Said = {
  body: string
  /** How many came along, with those that were not taken. */ files: number
  /** Of whoever wrote it: signing says nothing either. */ name?: string | null
}

/** Whether a message is thanks and nothing besides: then nobody waits for an answer, and nothing that was asked for has come (decision 30). */
export function isThanks({ body, files, name }: Said): boolean {
  if (files > 0 || body.length > LONGEST || saysMore.test(body.normalize('NFKD'))) return false
  const signs = name ? plain(name).split(' ') : []
  const words = plain(body).split(' ').filter(Boolean)
  return words.length > 0 && consumed(words, signs)
}

/** A question, a figure, another script, a picture or a face that is not friendly: whatever these lists cannot read is read by a person. */
const saysMore = /[^\p{Script=Latin}\p{M}.,!…:)«»“”"‘’'*\-–—\p{Z}\s🙏👍👌😊🙂😀😃😄❤\p{Emoji_Modifier}]/u

/** Accents, signs and friendly pictures say nothing here. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

const inWords = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => phrase.split(' ')).toSorted((a, b) => b.length - a.length)
const [ofThanks, ofManners] = [inWords(thanks), inWords(around)]

/** Takes the longest phrase that stands next, again and again; at least one has to thank. */
function consumed(words: readonly string[], signs: readonly string[]): boolean {
  const begins = (phrase: readonly string[], at: number): boolean => phrase.every((word, nth) => words[at + nth] === word)
  let thanked = false
  for (let at = 0; at < words.length;) {
    const thanking = ofThanks.find((phrase) => begins(phrase, at))
    const phrase =
      thanking ?? ofManners.find((phrase) => begins(phrase, at)) ?? (thanked && signs.includes(words[at] ?? '') ? ['signed'] : undefined)
    if (!phrase) return false
    thanked ||= thanking !== undefined
    at += phrase.length
  }
  return thanked
}
