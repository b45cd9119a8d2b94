import type { WayToAsk } from '#domain/actor.ts'
import type { Desk } from '../command.ts'

/** The desk of whoever acts: in their own right, or for the customer who asks for it, in some way where that is said. */
export const actingFor = (desk: Desk, onBehalf: boolean | WayToAsk): Desk =>
  onBehalf === false ? desk : { ...desk, actor: { ...desk.actor, onBehalf: true, ...(onBehalf === true ? {} : { via: onBehalf }) } }
