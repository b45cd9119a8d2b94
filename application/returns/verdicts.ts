import { z } from 'zod'
import type { UnitVerdict } from '#domain/return/inspect.ts'
import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { code, condition, disposition, fileIds, grade, id, minorUnits, reason, seal } from './inputs.ts'

/** A unit as the dock sees it. */
export const unitVerdict = z.strictObject({
  unitId: id,
  verdict: z.enum(['accepted', 'refused']),
  reason: code.nullable().default(null),
  observed: z.strictObject({ seal, condition, serial: z.string().trim().min(1).max(60).nullable().default(null), fileIds }),
  grade: grade.nullable().default(null),
  disposition: disposition.nullable().default(null),
  deduction: z.strictObject({ amount: minorUnits, reason, fileIds }).nullable().default(null),
})

/** Photos of the dock belong to the unit from here on; each is the agent's own upload. */
export async function keepPhotos(desk: Desk, returnId: string, verdicts: readonly UnitVerdict[]): Promise<void> {
  const asked = verdicts.flatMap((v) => [...v.observed.fileIds, ...(v.deduction?.fileIds ?? [])])
  if (asked.length === 0) return
  const own = new Set((await desk.fileRows.loose([...new Set(asked)], desk.actor.id)).map((file) => file.id))
  if (asked.some((file) => !own.has(file))) insist(refuse('missing', 'file_unknown', {}, 'units'))
  for (const v of verdicts) {
    await desk.fileRows.attach([...new Set([...v.observed.fileIds, ...(v.deduction?.fileIds ?? [])])], { returnId, unitId: v.unitId })
  }
}
