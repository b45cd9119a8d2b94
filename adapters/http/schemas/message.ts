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

export const upload = component(
  'Upload',
  z.strictObject({
    id: uuid,
    url: z.string().meta({ examples: ['/api/v1/uploads/0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'] }),
    name: words('photo-ecran.jpg'),
    size: z.int().meta({ description: 'Bytes announced', examples: [2_048_113] }),
    offset: z.int().meta({ description: 'Bytes arrived: where the next piece begins', examples: [1_048_576] }),
    expiresAt: instant.meta({ description: 'Until when the rest is waited for' }),
    file: file.nullable().meta({ description: 'What it became' }),
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
    onBehalf: z.literal(true).optional().meta({ description: 'Staff wrote it down for the customer, whose word it is' }),
    mail: z
      .strictObject({
        kind: z.enum(['message', 'automatic', 'bounce']),
        folded: z.string().meta({ description: 'What the message does not show of the mail: what is quoted, the signature' }),
        refused: list(z.strictObject({ name: z.string(), code: z.string().meta({ examples: ['file_type_refused'] }) })),
        staff: z.strictObject({ sender: z.string(), proven: z.boolean(), source: z.string().nullable() }).optional(),
      })
      .optional()
      .meta({ description: 'It came by e-mail' }),
    cameFrom: uuid.optional().meta({ description: 'Staff only: the conversation that it was said in, before that one went on here' }),
  }),
)

export const readMark = component('ReadMark', z.strictObject({ sequence: z.int() }))
export const posted = component('PostedMessage', z.strictObject({ id: uuid, sequence: count }))
