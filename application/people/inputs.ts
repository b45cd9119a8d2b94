import { z } from 'zod'
import { orderKey } from '#domain/order/order-number.ts'

/** Addresses are kept and compared in lower case. */
export const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .transform((address) => address.toLowerCase())

/** Checked, never judged: what was chosen earlier may be shorter than today's rule. */
export const password = z.string().min(1).max(200)

/** Length is what helps (NIST SP 800-63B); no rules about kinds of characters. */
export const newPassword = z.string().min(12).max(200)

/** The code of a mail, spaces forgiven. */
export const sixDigits = z
  .string()
  .transform((text) => text.replaceAll(/\s/gu, ''))
  .pipe(z.string().regex(/^\d{6}$/))

/** The number of an order or of a return, as people type it: see `orderKey`. */
export const orderReference = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .transform((text) => orderKey(text))
