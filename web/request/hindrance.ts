import { ProblemError } from '../ui/api/problem.ts'
import type { Hindrance } from './draft-keeper.ts'

/** What stands between a draft and the server: silence and faults pass by themselves; what is refused as it is, would be refused again. */
export function hindranceOf(error: unknown): Hindrance {
  const status = error instanceof ProblemError ? error.problem.status : 0
  if (status === 412 || status === 409) return 'elsewhere'
  if (status === 401) return 'signed_out'
  return status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'refused' : 'failed'
}
