import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { localDate } from '#domain/time/zone.ts'
import { insist } from '../command.ts'
import { policyNow } from '../policy/policy-now.ts'
import { query, type Look } from '../query.ts'
import { id } from '../returns/inputs.ts'
import { parcelNumber, parcelReaders } from './inputs.ts'
import type { ParcelPage } from './ports.ts'
import { presentParcel } from './present-parcel.ts'
import { proposalWords } from './proposal-words.ts'
import type { ProposalView } from './view.ts'

/** A parcel without a return with its photos, its promise and what became of it. */
export const showParcel = query({
  name: 'show unassigned parcel',
  may: parcelReaders,
  input: z.strictObject({ number: parcelNumber }),
  async run({ number }, look) {
    return presentParcel(await pageOf(number, look), { ...look, policy: (await policyNow(look)).current })
  },
})

/** What the customer of an order would be asked about a parcel, in their language. */
export const draftProposal = query({
  name: 'draft proposal of parcel',
  may: parcelReaders,
  input: z.strictObject({ number: parcelNumber, orderId: id }),
  async run({ number, orderId }, look): Promise<ProposalView> {
    const { parcel } = await pageOf(number, look)
    const buyer = (await look.reads.addresseeOf(orderId)) ?? insist(refuse('missing', 'order_unknown', {}, 'orderId'))
    const { merchant, zone } = (await policyNow(look)).current
    const { locale } = buyer
    const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
    const words = proposalWords[locale]({
      merchant: merchant.name,
      name: buyer.name,
      orderNumber: buyer.orderNumber,
      parcel: number,
      receivedOn: day.format(new Date(localDate(parcel.recordedAt, zone))),
      contents: parcel.contents,
    })
    return { to: { name: buyer.company ?? buyer.name, email: buyer.email, locale }, ...words }
  },
})

async function pageOf(number: string, { reads }: Look): Promise<ParcelPage> {
  return (await reads.parcelPage(number)) ?? insist(refuse('missing', 'parcel_unknown', { number }))
}
