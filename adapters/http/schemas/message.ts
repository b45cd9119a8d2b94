import { z } from 'zod'
import { component, count, instant, list, url, uuid, words } from './component.ts'

export const file = component(
  'File',
  z.strictObject({
    id: uuid,
    name: words('photo-ecran.jpg'),
    contentType: words('image/jpeg'),
    size: z.int().meta({ description: 'Bytes', examples: [248_113] }),
    url,
    thumbnailUrl: z.string().nullable(),
    internal: z.boolean(),
  }),
)

export const message = component(
  'Message',
  z.strictObject({
    id: uuid,
    sequence: count,
    at: instant,
    author: z.strictObject({ kind: z.enum(['customer', 'staff', 'system']), name: z.string().nullable(), me: z.boolean() }),
    internal: z.boolean(),
    body: words('Bonjour, pouvez-vous nous envoyer une photo du défaut ?'),
    files: list(file),
    read: z.boolean().meta({ description: 'Somebody of the other side has read it' }),
  }),
)
