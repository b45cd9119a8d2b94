import { z } from 'zod'
import type { UnitVerdict } from '#domain/return/inspect.ts'
import { type Rma, type Unit, unitsOf, wipes } from '#domain/return/rma.ts'
import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { uploader } from '../files/uploader.ts'
import { code, condition, disposition, fileIds, grade, id, minorUnits, reason, seal } from './inputs.ts'

/** A unit as the dock sees it. */
export const unitVerdict = z.strictObject({
  unitId: id,
  verdict: z.enum(['accepted', 'refused']),
  reason: code.nullable().default(null),
  observed: z.strictObject({
    seal,
    condition,
    serial: z.string().trim().min(1).max(60).nullable().default(null),
    fileIds,
    wipe: z
      .enum(wipes)
      .nullable()
      .default(null)
      .meta({ description: 'How the data on it were erased: needed of a product that holds data before it goes into other hands' }),
  }),
  grade: grade.nullable().default(null),
  disposition: disposition.nullable().default(null),
  deduction: z.strictObject({ amount: minorUnits, reason, fileIds }).nullable().default(null),
})

/** Photos of the dock belong to the unit from here on: the agent's own uploads, and what a verdict that is corrected already showed. */
export async function keepPhotos(desk: Desk, rma: Pick<Rma, 'id' | 'lines'>, verdicts: readonly UnitVerdict[]): Promise<void> {
  const shown = new Set(unitsOf(rma).flatMap(photosOf))
  const asked = verdicts.flatMap(photosOf).filter((file) => !shown.has(file))
  if (asked.length === 0) return
  const own = new Set((await desk.fileRows.loose([...new Set(asked)], uploader(desk.actor))).map((file) => file.id))
  if (asked.some((file) => !own.has(file))) insist(refuse('missing', 'file_unknown', {}, 'units'))
  for (const v of verdicts) {
    const fresh = photosOf(v).filter((file) => own.has(file))
    await desk.fileRows.attach([...new Set(fresh)], { returnId: rma.id, unitId: v.unitId })
  }
}

const photosOf = ({ observed, deduction }: Pick<Unit, 'observed' | 'deduction'>): readonly string[] => [
  ...(observed?.fileIds ?? []),
  ...(deduction?.fileIds ?? []),
]
