/** Whose work a list shows, as its address says it: `moi`, `personne`, or a colleague's id; everybody's is not said. */
export type Whose = string

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const readWhose = (agent: unknown): Whose | undefined =>
  typeof agent === 'string' && (agent === 'moi' || agent === 'personne' || uuid.test(agent)) ? agent : undefined

/** The same as the API asks it. */
export const askWhose = (whose: Whose | undefined): string | undefined => (whose === 'moi' ? 'me' : whose === 'personne' ? 'nobody' : whose)
