import type { Locale } from '../actor.ts'

/** France with what is France overseas (ISO 3166-1), and where French is an official language of the country's trade. */
const french = new Set(
  'FR GP GF MQ RE YT PM BL MF NC PF WF TF MC BE LU CH AD DZ MA TN SN CI CM ML BF BJ TG NE TD GA CG CD CF GN MG KM DJ HT SC'.split(' '),
)

/** The language to write in where nothing is known of somebody but where they live. Of the two there are: English to whoever is not known to read French. */
export const languageOfCountry = (country: string): Locale => (french.has(country) ? 'fr' : 'en')
