import type { Desk } from '../command.ts'

/** The desk of whoever acts: in their own right, or for the customer who asks for it. */
export const actingFor = (desk: Desk, onBehalf: boolean): Desk => (onBehalf ? { ...desk, actor: { ...desk.actor, onBehalf: true } } : desk)
