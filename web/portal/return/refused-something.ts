import type { ReturnView } from '#application/returns/view.ts'

/** Whether anything asked for was refused: at the decision, at the dock, or in part by a deduction. */
export const refusedSomething = ({ status, lines }: Pick<ReturnView, 'status' | 'lines'>): boolean =>
  status === 'rejected' ||
  lines.some(({ units }) =>
    units.some(({ decision, verdict, deduction }) => decision === 'rejected' || verdict === 'refused' || deduction !== null),
  )
