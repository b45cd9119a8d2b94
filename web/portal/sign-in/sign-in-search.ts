/** Where to go after signing in, by what way one would come in, and what became of the shop's link. */
export type SignInSearch = { retour?: string; par?: 'compte' | 'commande'; lien?: 'expire' | 'refuse' }

/** From the address; a way back that is not a page of ours is none. */
export const readSignInSearch = ({ retour, par, lien }: Record<string, unknown>): SignInSearch => ({
  ...(typeof retour === 'string' && /^\/(?![/\\])[^\\]*$/.test(retour) ? { retour } : {}),
  ...(par === 'compte' || par === 'commande' ? { par } : {}),
  ...(lien === 'expire' || lien === 'refuse' ? { lien } : {}),
})
