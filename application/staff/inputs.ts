import { z } from 'zod'
import { staffRoles } from '#domain/actor.ts'

/** At least one, each once, in the order of the table. */
export const chosenRoles = z
  .array(z.enum(staffRoles))
  .min(1)
  .max(staffRoles.length)
  .transform((chosen) => staffRoles.filter((role) => chosen.includes(role)))

export const personName = z.string().trim().min(1).max(200)
