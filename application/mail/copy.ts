import { z } from 'zod'
import type { Addressee, MailStore } from './ports.ts'

/** What a job says of a mail that is sent once more: the copy's own cause, the mail that it repeats, and who asked. */
export const copyAsked = z.object({ causeId: z.string(), of: z.string(), by: z.string().nullable() })

/** A copy goes to whoever got the mail, wherever they are now; else to whom the kind is for. */
export async function toWhom(
  again: z.infer<typeof copyAsked> | undefined,
  mails: Pick<MailStore, 'readerOf'>,
  others: () => Promise<readonly Addressee[]>,
): Promise<readonly Addressee[]> {
  if (!again) return others()
  const reader = await mails.readerOf(again.of)
  return reader ? [reader] : []
}
