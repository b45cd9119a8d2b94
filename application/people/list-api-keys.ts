import { z } from 'zod'
import { errand } from '../errand.ts'
import { only } from '../permission.ts'

export const listApiKeys = errand({
  name: 'list API keys',
  may: only('admin'),
  input: z.strictObject({}),
  run: async (_, { world }) => ({ items: await world.people.apiKeys() }),
})
