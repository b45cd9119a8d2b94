import { readWhose, type Whose } from '../assign/whose.ts'

export const contactLists = ['open', 'held', 'answered', 'closed', 'spam'] as const
type ContactList = (typeof contactLists)[number]
const ways = ['mail', 'formulaire'] as const
type Way = (typeof ways)[number]

/** Which list of conversations: by its state, whose work, how it came and what was sought; what waits for an answer is not said. */
export type ContactSearch = { etat?: ContactList; agent?: Whose; venu?: Way; q?: string }

export function readContactSearch({ etat, agent, venu, q }: Record<string, unknown>): ContactSearch {
  const found = contactLists.find((list) => list === etat)
  const whose = readWhose(agent)
  const way = ways.find((one) => one === venu)
  return {
    ...(found === undefined || found === 'open' ? {} : { etat: found }),
    ...(whose === undefined ? {} : { agent: whose }),
    ...(way === undefined ? {} : { venu: way }),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
  }
}

/** The same list with something else of it; undefined takes it away. */
export const narrowed = (search: ContactSearch, part: { [Name in keyof ContactSearch]?: ContactSearch[Name] | undefined }): ContactSearch =>
  readContactSearch({ ...search, ...part })
