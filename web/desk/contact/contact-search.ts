import { readWhose, type Whose } from '../assign/whose.ts'

export const contactLists = ['open', 'held', 'answered', 'closed', 'spam'] as const
type ContactList = (typeof contactLists)[number]

/** Which list of conversations, by its state, and whose work; what waits for an answer is not said. */
export type ContactSearch = { etat?: ContactList; agent?: Whose }

export function readContactSearch({ etat, agent }: Record<string, unknown>): ContactSearch {
  const found = contactLists.find((list) => list === etat)
  const whose = readWhose(agent)
  return { ...(found === undefined || found === 'open' ? {} : { etat: found }), ...(whose === undefined ? {} : { agent: whose }) }
}
