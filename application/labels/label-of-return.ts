import { z } from 'zod'
import { MOST_PARCELS, usableLabels } from '#domain/return/carrier-label.ts'
import { labelObstacle, safetyStops } from '#domain/return/label.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { CarrierLabel } from '#domain/return/rma.ts'
import { carriersNow } from '../carriers/carriers-set.ts'
import { errand, type Standing } from '../errand.ts'
import type { Download } from '../files/read-file.ts'
import { returnReaders } from '../permission.ts'
import type { ReturnPage } from '../returns/ports.ts'
import { byNumber, seenReturn } from './seen-return.ts'
import { presentSlip } from './slip-view.ts'

/** The paper that goes into the parcel: says what is in it, and at the dock which return it is. */
export const slipOfReturn = errand({
  name: 'slip of return',
  may: returnReaders,
  input: byNumber,
  run: ({ number }, standing) => print('slip', number, standing),
})

/**
 * What goes onto a parcel, until the day to post it: the carrier's own label where one was attached, of the parcel that is asked for or the first of
 * them, else our address label, where a label was offered.
 */
export const labelOfReturn = errand({
  name: 'label of return',
  may: returnReaders,
  input: byNumber.extend({ parcel: z.coerce.number().int().min(1).max(MOST_PARCELS).optional() }),
  async run({ number, parcel }, standing): Promise<Download | Refusal> {
    const page = await seenReturn(number, standing)
    if (isRefusal(page)) return page
    const labels = usableLabels(page.rma, standing.now)
    if (labels.length === 0 && parcel === undefined && page.rma.labels.every(({ provider }) => provider === 'manual'))
      return print('label', number, standing)
    const label = labels.find((one) => parcel === undefined || one.parcel === parcel)
    return notPosted(page.rma) ?? (label ? carriersOwn(label, page, standing) : refuse('missing', 'label_unknown'))
  },
})

/** The return's number as a code to show on a phone where the parcel is handed in: what the slip bears, for who has no printer. */
export const codeOfReturn = errand({
  name: 'code of return',
  may: returnReaders,
  input: byNumber,
  async run({ number }, { world, actor }): Promise<Download | Refusal> {
    const page = await seenReturn(number, { world, actor })
    if (isRefusal(page)) return page
    const { rma } = page
    const refusal = notPosted(rma) ?? unsafe(rma)
    if (refusal) return refusal
    return { content: await world.papers.code(rma.number), contentType: 'image/svg+xml', name: `${rma.number}.svg`, inline: true }
  },
})

/** The carrier's PDF, as it was attached: saved and not shown, like every PDF that somebody sent us. */
async function carriersOwn(
  { fileId, parcel }: CarrierLabel,
  { rma, files }: ReturnPage,
  { world, actor }: Standing,
): Promise<Download | Refusal> {
  const file = files.find(({ id }) => id === fileId)
  const content = file && (await world.files.get(file.sha256, 'original'))
  if (!content) return refuse('missing', 'file_gone')
  const name = `${fileNames[actor.locale].label}-${rma.number}-${parcel}.pdf`
  return { content, contentType: 'application/pdf', name, inline: false }
}

async function print(paper: 'slip' | 'label', number: string, { world, actor, now }: Standing): Promise<Download | Refusal> {
  const page = await seenReturn(number, { world, actor })
  if (isRefusal(page)) return page
  const refusal = notPosted(page.rma) ?? (paper === 'label' ? labelObstacle(page.rma, now) : undefined)
  if (refusal) return refusal
  const slip = presentSlip(page, { locale: actor.locale, carriers: await carriersNow(world.reads) })
  return {
    content: await world.papers[paper](slip),
    contentType: 'application/pdf',
    name: `${fileNames[actor.locale][paper]}-${page.rma.number}.pdf`,
    inline: true,
  }
}

const fileNames = { fr: { slip: 'bon-de-retour', label: 'etiquette' }, en: { slip: 'return-slip', label: 'label' } }

/** Whether there is nothing to post any more, or not yet. */
export const notPosted = ({ status }: Pick<ReturnPage['rma'], 'status'>): Refusal | undefined =>
  status === 'approved' || status === 'shipped' ? undefined : refuse('conflict', 'nothing_to_post', { status })

/** Nothing is shown that invites to hand in what must not be carried, unless a manager has lifted the gate (facts.md 6.5). */
const unsafe = (rma: ReturnPage['rma']): Refusal | undefined =>
  safetyStops(rma) && !rma.labelOffered ? refuse('conflict', 'label_withheld_for_safety') : undefined
