import { z } from 'zod'
import { component, list, uuid, words } from './component.ts'

export const savedViews = component(
  'SavedViews',
  z.strictObject({
    items: list(
      z.strictObject({
        id: uuid,
        version: z.int().min(1),
        name: words('Platine et Or'),
        shared: z.boolean(),
        query: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
        owner: words('Inès'),
        mine: z.boolean(),
        mayChange: z.boolean(),
        count: z.int().min(0).nullable(),
      }),
    ),
  }),
  '`count` goes no further than a thousand, and is null beyond the first twenty',
)
export const savedViewId = component('SavedViewId', z.strictObject({ id: uuid, version: z.int().min(1) }))
