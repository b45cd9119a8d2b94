import type { CatalogueName } from '../ui/words/catalogues.ts'
import { endedReturns, openReturns } from './home/home-lists.ts'

/** What an address needs before its page can be drawn, so that the server brings it along (web/build/write-ahead.ts, adapters/http/first-page). */
export type Ahead = {
  /** What it captures is the asks' `$1`. */
  address: RegExp
  words: readonly CatalogueName[]
  /** Of the API, in the very words of the page: what it asks otherwise is asked again. */
  asks: readonly string[]
  /** The page's own code, where it is not there from the beginning. */
  page?: string
}

/** The frame's own. */
const words: readonly CatalogueName[] = ['ui', 'words', 'portal']
const asks: readonly string[] = ['/session', '/withdrawal-form']

const listed = (list: Readonly<Record<string, string | number>>): string =>
  `/returns?${new URLSearchParams(Object.entries(list).map(([name, value]) => [name, String(value)]))}`

export const aheads: readonly Ahead[] = [
  { address: /^\/$/, words, asks: [...asks, listed(openReturns), listed(endedReturns), '/drafts'] },
  { address: /^\/connexion$/, words: [...words, 'entry'], asks },
  { address: /^\/contact$/, words: [...words, 'contact'], asks, page: 'portal/contact/contact-page.tsx' },
  { address: /^\/informations$/, words, asks: [...asks, '/notices'], page: 'portal/notices/notices-page.tsx' },
  { address: /^\/retractation$/, words: [...words, 'withdrawal'], asks, page: 'portal/withdrawal/withdrawal-page.tsx' },
  {
    address: /^\/retours\/(RMA-[\w-]+)$/,
    words: [...words, 'return', 'talk', 'mailed', 'tracking'],
    asks: [...asks, '/returns/$1', '/returns/$1/code.svg'],
    page: 'portal/return/return-page.tsx',
  },
  { address: /^\/politique$/, words: [...words, 'policy'], asks: [...asks, '/policy'], page: 'portal/policy/policy-page.tsx' },
  {
    address: /^\/politique\/versions\/(\d+)$/,
    words: [...words, 'policy'],
    asks: [...asks, '/policy/versions/$1'],
    page: 'portal/policy/policy-page.tsx',
  },
]
