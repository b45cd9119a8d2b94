import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import type { Rma } from './rma.ts'

/** To whom (null: nobody), and who had it when that was asked for; undefined where whoever asks does not mind. */
export type Assignment = { assigneeId: string | null; seen?: string | null | undefined }

/** Whose work the return is from now on. Nobody takes it over from somebody whom they did not see. */
export const assign = (rma: Rma, { assigneeId, seen }: Assignment, act: Act): Decided | Refusal =>
  transition(
    { rma, verb: 'assign', act },
    () =>
      assignedMeanwhile(rma, seen) ?? {
        rma: { ...rma, assigneeId },
        data: { assignee: assigneeId, before: rma.assigneeId },
      },
  )

/** Why what was seen of whose it is holds no longer. */
export const assignedMeanwhile = ({ assigneeId }: { assigneeId: string | null }, seen: Assignment['seen']): Refusal | undefined =>
  seen === undefined || seen === assigneeId ? undefined : refuse('conflict', 'assigned_meanwhile')
