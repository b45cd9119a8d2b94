/** Taken out of the address as soon as this is read, before the router or anything else looks: main.tsx reads it first. */
let token = location.pathname === '/lancement' ? location.hash.slice(1) : ''
if (token !== '') history.replaceState(null, '', location.pathname)

/** The token that the shop's link came with, until it is used or turned out to be none; empty ever after. */
export const tokenOfLink = (): string => token

export const forgetToken = (): void => {
  token = ''
}
