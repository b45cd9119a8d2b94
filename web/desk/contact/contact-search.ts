import { askWhose, readWhose, type Whose } from '../assign/whose.ts'

export const contactLists = ['open', 'held', 'answered', 'closed', 'spam'] as const
type ContactList = (typeof contactLists)[number]
const ways = ['mail', 'formulaire'] as const
type Way = (typeof ways)[number]

/** How a list can stand, as its address says it. */
const sorts = { delai: 'due', recent: 'newest', ancien: 'oldest' } as const
export type ContactSort = keyof typeof sorts

/** Which list of conversations: by its state, whose work, how it came and what was sought, and its order; what waits for an answer is not said. */
export type ContactSearch = { etat?: ContactList; agent?: Whose; venu?: Way; q?: string; tri?: ContactSort }

export function readContactSearch({ etat, agent, venu, q, tri }: Record<string, unknown>): ContactSearch {
  const found = contactLists.find((list) => list === etat)
  const whose = readWhose(agent)
  const way = ways.find((one) => one === venu)
  const sort = sortsOf({ etat: found ?? 'open' }).find((one) => one === tri)
  return {
    ...(found === undefined || found === 'open' ? {} : { etat: found }),
    ...(whose === undefined ? {} : { agent: whose }),
    ...(way === undefined ? {} : { venu: way }),
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.trim().slice(0, 200) } : {}),
    ...(sort === undefined || sort === unsaid(found ?? 'open') ? {} : { tri: sort }),
  }
}

/** Where nobody is promised anything, whoever has waited longest for a look stands first, and of what is over the newest. */
const unsaid = (list: ContactList): ContactSort => (list === 'open' ? 'delai' : list === 'held' ? 'ancien' : 'recent')

/** In which order a list stands, and in which it can. */
export const sortOf = ({ tri, etat = 'open' }: ContactSearch): ContactSort => tri ?? unsaid(etat)
export const sortsOf = ({ etat = 'open' }: ContactSearch): readonly ContactSort[] =>
  etat === 'open' || etat === 'answered' ? ['delai', 'recent', 'ancien'] : ['recent', 'ancien']

/** Which conversations a search means, as the API wants them. */
export const contactAsk = (search: ContactSearch) => ({
  status: search.etat ?? 'open',
  assignee: askWhose(search.agent),
  origin: search.venu === undefined ? undefined : search.venu === 'mail' ? 'mail' : 'form',
  q: search.q,
  sort: sorts[sortOf(search)],
})

/** The same list with something else of it; undefined takes it away. */
export const narrowed = (search: ContactSearch, part: { [Name in keyof ContactSearch]?: ContactSearch[Name] | undefined }): ContactSearch =>
  readContactSearch({ ...search, ...part })
