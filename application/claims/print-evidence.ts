import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import { chosenPhotos, presentEvidence } from './evidence-view.ts'
import { claimNumber } from './inputs.ts'
import { claimReaders } from './load.ts'
import type { ClaimedUnit } from './ports.ts'

/** What goes to the supplier with the goods: each unit with its serial, its defect, what the dock saw, and the dock's photos. */
export const printEvidence = errand({
  name: 'print claim evidence',
  may: claimReaders,
  input: z.strictObject({ number: claimNumber }),
  async run({ number }, { world, actor }) {
    const found = await world.reads.claim(number)
    if (!found) return refuse('missing', 'claim_unknown')
    const policies = await world.reads.policies()
    const chosen = chosenPhotos(found.units)
    const photosOf = ({ id, photos }: ClaimedUnit) => {
      const printed = (chosen.get(id) ?? []).map((sha256) => async () => {
        const original = await world.files.get(sha256)
        return original && world.imaging.forPaper(original)
      })
      return { photos: printed, unprinted: photos.length - printed.length }
    }
    const { locale } = actor
    return {
      content: await world.papers.evidence(presentEvidence(found, { policies, locale, photosOf })),
      contentType: 'application/pdf',
      name: `${found.claim.number}.pdf`,
      inline: true,
    }
  },
})
