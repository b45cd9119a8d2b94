import { z } from 'zod'
import { roles } from '#domain/actor.ts'
import { component, list, uuid, words } from './component.ts'

/** Whose work something is; null: nobody's. */
export const assignee = z.strictObject({ id: uuid, name: words('Inès') }).nullable()

export const colleagues = component(
  'Colleagues',
  z.strictObject({ items: list(z.strictObject({ id: uuid, name: words('Inès'), roles: list(z.enum(roles)) })) }),
)
