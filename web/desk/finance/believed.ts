import type { ResolutionView } from '#application/returns/view.ts'
import type { Problem } from '../../ui/api/problem.ts'

type Sum = Pick<ResolutionView, 'amount' | 'reduceReceivable'>

/** Where the amount goes, as the one who pays is shown it: as it became owed, or as the last refusal says it is by now. */
export function believed({ amount, reduceReceivable }: Sum, problem: Problem | null): Sum {
  const told = problem?.code === 'payout_changed' ? problem.params?.['reduceReceivable'] : undefined
  return { amount, reduceReceivable: typeof told === 'number' ? told : reduceReceivable }
}

/** What is sent with it, so that nobody pays another sum than the one in front of them; goods have none. */
export const belief = (sum: Sum): Partial<Sum> => (sum.amount === null ? {} : sum)
