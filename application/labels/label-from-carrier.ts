import { z } from 'zod'
import { MOST_PARCELS, usableLabels } from '#domain/return/carrier-label.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import type { Download } from '../files/read-file.ts'
import { returnReaders } from '../permission.ts'
import { type LabelFormat, OutcomeUnknown } from './carrier.ts'
import { notPosted } from './label-of-return.ts'
import { byNumber, seenReturn } from './seen-return.ts'

const media = { zpl: 'application/zpl', qr: 'image/png' } as const satisfies Partial<Record<LabelFormat, string>>
const endings = { zpl: 'zpl', qr: 'png' } as const

/**
 * A label that a carrier makes for us, in another form than its PDF: for a label printer (ZPL), or a picture to show from a phone. It is asked of the
 * carrier when it is wanted, and not kept.
 */
const labelAs = (format: keyof typeof media) =>
  errand({
    name: `label as ${format}`,
    may: returnReaders,
    input: byNumber.extend({ parcel: z.coerce.number().int().min(1).max(MOST_PARCELS).default(1) }),
    async run({ number, parcel }, { world, actor, now }): Promise<Download | Refusal> {
      const page = await seenReturn(number, { world, actor })
      if (isRefusal(page)) return page
      const { carrier } = world
      const refusal = notPosted(page.rma)
      if (refusal) return refusal
      const externalId = usableLabels(page.rma, now).find((one) => one.parcel === parcel && one.provider === carrier?.name)?.externalId
      if (!carrier || !externalId) return refuse('missing', 'label_unknown')
      try {
        const content = await carrier.document(externalId, format)
        if (content === undefined) return refuse('missing', 'label_not_in_format')
        return { content, contentType: media[format], name: `${number}-${parcel}.${endings[format]}`, inline: format === 'qr' }
      } catch (error) {
        if (error instanceof OutcomeUnknown) return refuse('conflict', 'carrier_silent', { retryAfter: 60 })
        throw error
      }
    },
  })

export const labelAsZpl = labelAs('zpl')
export const labelAsPicture = labelAs('qr')
