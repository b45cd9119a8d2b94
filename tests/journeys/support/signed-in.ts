import type { Page } from '@playwright/test'
import { openSession } from '#application/people/session.ts'
import type { Who } from './cast.ts'
import type { Shop } from './shop.ts'

/** Gives a browser the session of somebody who has an account, as signing in would, without the page that asks for it. */
export async function keepSignedIn(page: Page, { shop, who }: { shop: Shop; who: Who }): Promise<void> {
  const { world, origin } = shop
  const person = await world.people.personByEmail(who.email)
  if (!person) throw new Error(`${who.name} has no account`)
  const userAgent = await page.evaluate(() => navigator.userAgent)
  const standing = { world, actor: { id: null, roles: [], locale: 'fr' }, caller: { ip: '127.0.0.1', userAgent, tokenHash: null } } as const
  const { token } = await openSession(person, { ...standing, now: world.now() })
  await page.context().addCookies([{ name: 'navette_session', value: token, url: origin, httpOnly: true, sameSite: 'Lax' }])
}
