import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { errand } from '../errand.ts'
import type { FileStore } from '../files/store.ts'
import { presentEvidence } from './evidence-view.ts'
import { claimNumber } from './inputs.ts'
import { claimReaders } from './load.ts'
import type { ClaimedUnit } from './ports.ts'

/** As many photos of a unit as a supplier looks at. */
const MOST_PHOTOS = 6
const printable: ReadonlySet<string> = new Set(['image/jpeg', 'image/png'])

/** What goes to the supplier with the goods: each unit with its serial, its defect, what the dock saw, and the dock's photos. */
export const printEvidence = errand({
  name: 'print claim evidence',
  may: claimReaders,
  input: z.strictObject({ number: claimNumber }),
  async run({ number }, { world, actor }) {
    const found = await world.reads.claim(number)
    if (!found) return refuse('missing', 'claim_unknown')
    const policies = await world.reads.policies()
    const pictures = new Map(await Promise.all(found.units.map(async (unit) => [unit.id, await picturesOf(unit, world.files)] as const)))
    const photosOf = ({ id, photos }: ClaimedUnit) => {
      const printed = pictures.get(id) ?? []
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

async function picturesOf({ photos }: ClaimedUnit, files: Pick<FileStore, 'get'>): Promise<Uint8Array[]> {
  const chosen = photos.filter(({ contentType }) => printable.has(contentType)).slice(0, MOST_PHOTOS)
  const contents = await Promise.all(chosen.map(({ sha256 }) => files.get(sha256)))
  return contents.flatMap((content) => content ?? [])
}
