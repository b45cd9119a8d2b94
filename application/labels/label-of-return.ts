import { z } from 'zod'
import { visible } from '#domain/return/visible.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import type { Download } from '../files/read-file.ts'
import { returnReaders } from '../permission.ts'
import type { ReturnPage } from '../reads.ts'
import { rmaNumber } from '../returns/inputs.ts'
import { presentSlip } from './slip-view.ts'

const input = z.strictObject({ number: rmaNumber })

/** The paper that goes into the parcel: says what is in it, and at the dock which return it is. */
export const slipOfReturn = errand({
  name: 'slip of return',
  may: returnReaders,
  input,
  run: ({ number }, standing) => print('slip', number, standing),
})

/** The address that goes onto the parcel: only where a label was offered, and until the day to post it. */
export const labelOfReturn = errand({
  name: 'label of return',
  may: returnReaders,
  input,
  run: ({ number }, standing) => print('label', number, standing),
})

async function print(paper: 'slip' | 'label', number: string, { world, actor, now }: Standing): Promise<Download | Refusal> {
  const page = await world.reads.returnPage(number)
  if (!page || !visible(actor, page.rma)) return refuse('missing', 'return_unknown', { number })
  const refusal = notPosted(page.rma) ?? (paper === 'label' ? noLabel(page.rma, now) : undefined)
  if (isRefusal(refusal)) return refusal
  const slip = presentSlip(page, actor.locale)
  return {
    content: await world.papers[paper](slip),
    contentType: 'application/pdf',
    name: `${fileNames[actor.locale][paper]}-${page.rma.number}.pdf`,
    inline: true,
  }
}

const fileNames = { fr: { slip: 'bon-de-retour', label: 'etiquette' }, en: { slip: 'return-slip', label: 'label' } }

const notPosted = ({ status }: Pick<ReturnPage['rma'], 'status'>): Refusal | undefined =>
  status === 'approved' || status === 'shipped' ? undefined : refuse('conflict', 'nothing_to_post', { status })

/** The lithium gate before all else: approval leaves `labelOffered` off unless a manager lifted the gate (facts.md 6.5). */
function noLabel(rma: ReturnPage['rma'], now: string): Refusal | undefined {
  if (!rma.labelOffered) {
    const stopped = rma.lines.some((line) => line.assessment.safetyGate === 'stop')
    return stopped ? refuse('conflict', 'label_withheld_for_safety') : refuse('conflict', 'label_not_offered')
  }
  const returnBy = rma.clocks.findLast((clock) => clock.kind === 'return_by' && clock.endedAt === null)
  return returnBy && returnBy.due < now ? refuse('conflict', 'label_expired', { due: returnBy.due }) : undefined
}
