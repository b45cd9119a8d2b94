/** Taken out of the address as soon as this is read, before the router or anything else looks: main.tsx reads it first. */
let token = location.pathname === '/lancement' ? location.hash.slice(1) : ''
if (token !== '') history.replaceState(null, '', location.pathname)

/** The token that the shop's link came with, once; empty ever after. */
export function takeToken(): string {
  const taken = token
  token = ''
  return taken
}
