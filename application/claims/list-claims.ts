import { z } from 'zod'
import { sumsOf } from '#domain/claim/claim.ts'
import { claimObstacle, claimStatuses, claimVerbs, mayClaim } from '#domain/claim/transitions.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import type { Page } from '../page.ts'
import { query } from '../query.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import { claimNumber } from './inputs.ts'
import { claimReaders } from './load.ts'
import type { ClaimRowView, ClaimView, WaitingUnitView } from './view.ts'

const MOST_WAITING = 500

/** Units that wait to go back to their suppliers and are in no claim. */
export const listUnitsToClaim = query({
  name: 'list units to claim',
  may: claimReaders,
  input: z.strictObject({}),
  run: async (_, { reads }): Promise<{ items: readonly WaitingUnitView[] }> => ({ items: await reads.unitsToClaim(MOST_WAITING) }),
})

/** Claims on suppliers, newest first. */
export const listClaims = query({
  name: 'list claims',
  may: claimReaders,
  input: z.strictObject({
    ...pageInput,
    status: z.enum(claimStatuses).optional(),
    supplier: z.string().trim().min(1).max(100).optional(),
  }),
  async run({ after, limit, status = null, supplier = null }, { reads }): Promise<Page<ClaimRowView>> {
    const position = readCursor(after, 2)
    const page = { after: position && { openedAt: position[0] ?? '', id: position[1] ?? '' }, limit: limit + 1 }
    return pageOf(await reads.claims({ status, supplier, page }), limit, ({ openedAt, id }) => [openedAt, id])
  },
})

/** One of them. */
export const showClaim = query({
  name: 'show claim',
  may: claimReaders,
  input: z.strictObject({ number: claimNumber }),
  async run({ number }, { reads, actor }): Promise<ClaimView> {
    const found = (await reads.claim(number)) ?? insist(refuse('missing', 'claim_unknown'))
    const { sequence: _sequence, ...claim } = found.claim
    return {
      ...claim,
      sums: sumsOf({ items: found.units }),
      units: found.units.map((unit) => ({
        id: unit.id,
        unitId: unit.unitId,
        returnId: unit.returnId,
        state: unit.state,
        expected: unit.expected,
        defect: unit.defect,
        credited: unit.credited,
        creditNote: unit.creditNote,
        refusal: unit.refusal,
        answeredAt: unit.answeredAt,
        number: unit.number,
        sku: unit.sku,
        name: unit.name,
        serial: unit.serial,
        grade: unit.grade,
        photos: unit.photos.length,
      })),
      events: found.events.map(({ id, at, verb, by, reason }) => ({ id, at, verb, by, reason })),
      verbs: Object.fromEntries(
        claimVerbs
          .filter((verb) => verb !== 'open' && mayClaim(actor, verb))
          .map((verb) => [verb, claimObstacle(claim, verb)?.code ?? null]),
      ),
    }
  },
})
