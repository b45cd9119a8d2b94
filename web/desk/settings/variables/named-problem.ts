import type { Problem } from '../../../ui/api/problem.ts'
import { inWords, type Names } from './in-words.ts'

/** What is wrong, with its variables called as the form calls them. */
export function namedProblem(problem: Problem | null, names: Names): Problem | null {
  if (problem === null) return null
  const { detail, errors } = problem
  return {
    ...problem,
    ...(detail === undefined ? {} : { detail: inWords(detail, names) }),
    ...(errors === undefined ? {} : { errors: errors.map((one) => ({ ...one, detail: inWords(one.detail, names) })) }),
  }
}
