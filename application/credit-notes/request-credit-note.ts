import { z } from 'zod'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { seenReturn } from '../labels/seen-return.ts'
import { creditNoteReaders } from '../permission.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { type CreditNoteRequest, creditNoteRequest } from './request-view.ts'

const input = z.strictObject({ number: rmaNumber, resolutionId: id })

/** What the invoicing system is asked to credit for what was given: the legal credit note, its number and its archive are that system's. */
export const requestCreditNote = errand({
  name: 'request credit note',
  may: creditNoteReaders,
  input,
  run: (asked, standing) => requested(asked, standing),
})

/** The same as a Cross Industry Invoice, for software that reads Factur-X. */
export const creditNoteAsCii = errand({
  name: 'credit-note request as CII',
  may: creditNoteReaders,
  input,
  async run(asked, standing) {
    const request = await requested(asked, standing)
    if (isRefusal(request)) return request
    return {
      content: standing.world.invoicing.cii(request),
      contentType: 'application/xml',
      name: `factur-x-${request.id.replaceAll('/', '-')}.xml`,
      inline: false,
    }
  },
})

async function requested(
  { number, resolutionId }: z.output<typeof input>,
  { world, actor }: Standing,
): Promise<CreditNoteRequest | Refusal> {
  const page = await seenReturn(number, { world, actor })
  if (isRefusal(page)) return page
  return creditNoteRequest(page, { resolutionId, seller: world.invoicing.seller, locale: actor.locale })
}
