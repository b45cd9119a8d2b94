import { z } from 'zod'
import { isStaff } from '#domain/actor.ts'
import { orderKey, waysToNumber } from '#domain/order/order-number.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { anyone } from '../permission.ts'
import type { NamedOrder } from '../orders/ports.ts'
import { holdBack, network } from './hold-back.ts'
import { ownPath } from './own-path.ts'
import type { LaunchClaims } from './launch-store.ts'
import type { SignedPerson } from './ports.ts'
import { type Opened, openSession } from './session.ts'

/** What a launch link opens: a session, and the page that it leads to, always one of ours. `locale`: the language that the shop speaks. */
export type Launched = Opened & { next: string; locale: LaunchClaims['locale'] }

const over = refuse('invalid', 'launch_link_over', {}, 'token')
const wrong = refuse('invalid', 'launch_link_wrong', {}, 'token')

/**
 * Whoever is signed in at the shop is signed in here (docs/launch-link.md). A link is good once, for five minutes; never for staff, whose
 * desk asks for more than the shop's word. An address with an order opens that order only: at the shop it may be anybody's. Whoever is signed in
 * already as another is asked first (`instead`), lest a link that somebody sent takes their session away; the link stays good meanwhile.
 */
export const enterByLaunchLink = errand({
  name: 'enter by launch link',
  may: anyone,
  input: z.strictObject({ token: z.string().min(1).max(4000), instead: z.boolean().default(false) }),
  async run({ token, instead }, standing): Promise<Launched | Refusal> {
    const { world, now, caller } = standing
    const held = await holdBack(standing, [{ bucket: `launch:ip:${network(caller.ip)}`, most: 100, minutes: 15 }])
    if (held) return held
    const claims = await world.launchLinks.read(token, now)
    if (claims === 'over') return over
    if (claims === 'wrong') return wrong
    if (!instead && (await isSomebodyElse(claims, standing)))
      return refuse('conflict', 'launch_other_person', { name: standing.actor.name ?? '' })
    if (!(await world.people.useLaunch(world.secrets.hash(claims.jti), claims.expiresAt))) return over
    const opened =
      isAddress(claims.sub) && claims.order !== null ? await asGuest(claims, claims.order, standing) : await whole(claims, standing)
    return isRefusal(opened) ? opened : { ...opened, locale: claims.locale }
  },
})

async function isSomebodyElse({ sub }: LaunchClaims, { world, actor }: Standing): Promise<boolean> {
  if (actor.id === null) return false
  const meant = isAddress(sub) ? await world.people.personByEmail(sub.toLowerCase()) : await world.people.personOfShop(sub)
  return meant?.id !== actor.id
}

type Entered = Opened & { next: string }

const isAddress = (sub: string): boolean => z.email().safeParse(sub).success

async function asGuest(claims: LaunchClaims, number: string, standing: Standing): Promise<Entered | Refusal> {
  const { world, actor, now } = standing
  const email = claims.sub.toLowerCase()
  const order = await orderOf(email, number, standing)
  if (!order) return wrong
  const name = claims.name ?? order.name ?? nameless(email)
  const person = await world.people.keepGuest({ id: world.newId(), email, name, locale: claims.locale ?? actor.locale, at: now })
  if (!person || isStaff(person)) return wrong
  const opened = await openSession(person, standing, { order: { id: order.id, number: order.number }, conversationId: null })
  return { ...opened, next: ownPath(claims.next) ?? '/' }
}

async function whole(claims: LaunchClaims, standing: Standing): Promise<Entered | Refusal> {
  const person = await personOf(claims, standing)
  if (!person || isStaff(person) || !person.roles.includes('customer')) return wrong
  const found = claims.order === null ? undefined : await orderOf(person.email, claims.order, standing)
  const opened = await openSession(person, standing)
  return { ...opened, next: ownPath(claims.next) ?? (found ? `/retours/nouveau/${found.id}` : '/') }
}

/** Whom the shop means: by its own id, or by an address; somebody it introduces by address for the first time is a new customer. */
async function personOf({ sub, email, name, locale }: LaunchClaims, { world, actor, now }: Standing): Promise<SignedPerson | undefined> {
  const shopCustomerId = isAddress(sub) ? null : sub
  const known = shopCustomerId === null ? undefined : await world.people.personOfShop(shopCustomerId)
  const address = (shopCustomerId === null ? sub : email)?.toLowerCase()
  if (known || address === undefined) return known
  const customer = { shopCustomerId, email: address, name: name ?? nameless(address), locale: locale ?? actor.locale }
  return world.people.keepShopCustomer({ ...customer, id: world.newId(), at: now })
}

/** What stands before the @ is all that is known. */
const nameless = (email: string): string => email.replace(/@.*/, '')

const orderOf = async (email: string, number: string, { world }: Standing): Promise<NamedOrder | undefined> =>
  (await world.reads.ordersNamed({ email, numbers: waysToNumber(orderKey(number)) }))[0]
