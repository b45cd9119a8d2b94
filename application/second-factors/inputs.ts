import { z } from 'zod'

/** A credential's answer as the browser writes it; what it proves is the library's to say. */
export const passkeyResponse = z.looseObject({ id: z.string().min(1).max(1400), type: z.literal('public-key') })
