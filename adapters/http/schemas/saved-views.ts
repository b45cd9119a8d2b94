import { z } from 'zod'
import { component, list, uuid, words } from './component.ts'

export const savedViews = component(
  'SavedViews',
  z.strictObject({
    items: list(
      z.strictObject({
        id: uuid,
        name: words('Platine et Or'),
        shared: z.boolean(),
        query: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
        owner: words('Inès'),
        mine: z.boolean(),
        mayChange: z.boolean(),
        count: z.int().min(0),
      }),
    ),
  }),
  '`count` goes no further than a thousand',
)
export const savedViewId = component('SavedViewId', z.strictObject({ id: uuid }))
