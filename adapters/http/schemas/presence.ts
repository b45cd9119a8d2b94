import { z } from 'zod'
import { component, list, uuid, words } from './component.ts'

export const presences = component(
  'Presences',
  z.strictObject({ items: list(z.strictObject({ id: uuid, name: words('Malo Quéré'), doing: z.enum(['looking', 'answering']) })) }),
  'Who else of the staff has the case before them, and whether they answer it',
)
