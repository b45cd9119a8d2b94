/** Taken out of the address as soon as this is read, before the router or anything else looks: main.tsx reads it first. */
let answer = location.pathname === '/connexion/retour' ? location.search : ''
if (answer !== '') history.replaceState(null, '', location.pathname)

/** What the other service sent the browser back with, once; empty ever after. */
export function takeAnswer(): string {
  const taken = answer
  answer = ''
  return taken
}
