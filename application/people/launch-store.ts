import type { Actor } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { SignedPerson } from './ports.ts'

export type LaunchStore = {
  /** True for exactly one caller: a launch link opens one session. */
  useLaunch: (idHash: string, expiresAt: Instant) => Promise<boolean>
  /** By the shop's own id; never a disabled person. */
  personOfShop: (shopCustomerId: string) => Promise<SignedPerson | undefined>
  /**
   * Who this address is, or somebody new whom the shop vouches for; a shop's id that nobody has becomes theirs, where they have none. Undefined
   * for a disabled person, and for one who is another customer of the shop.
   */
  keepShopCustomer: (customer: {
    id: string
    shopCustomerId: string | null
    email: string
    name: string
    locale: Actor['locale']
    at: Instant
  }) => Promise<SignedPerson | undefined>
}

/** What a signed launch link says (docs/launch-link.md), its signature, times, issuer and audience checked. */
export type LaunchClaims = {
  /** Unique to the link. */
  jti: string
  /** The shop's customer id, or an e-mail address. */
  sub: string
  email: string | null
  name: string | null
  /** An order's number. */
  order: string | null
  locale: Actor['locale'] | null
  next: string | null
  expiresAt: Instant
}

export type LaunchLinks = {
  /** `over`: it was good and is too old. `wrong`: everything else that is no link of the shop's. */
  read: (token: string, now: Instant) => Promise<LaunchClaims | 'over' | 'wrong'>
}
