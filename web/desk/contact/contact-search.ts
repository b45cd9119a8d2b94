export const contactLists = ['open', 'held', 'answered', 'closed', 'spam'] as const
type ContactList = (typeof contactLists)[number]

/** Which list of conversations, by its state; what waits for an answer is not said. */
export type ContactSearch = { etat?: ContactList }

export function readContactSearch({ etat }: Record<string, unknown>): ContactSearch {
  const found = contactLists.find((list) => list === etat)
  return found === undefined || found === 'open' ? {} : { etat: found }
}
