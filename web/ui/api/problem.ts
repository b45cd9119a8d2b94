/** RFC 9457 as the API answers it, already worded in the reader's language; status 0 when no answer came. */
export type Problem = {
  status: number
  code: string
  title?: string
  detail?: string
  errors?: readonly FieldProblem[]
  /** The facts of `detail`. */
  params?: Readonly<Record<string, unknown>>
}

export type FieldProblem = { field: string; detail: string; code?: string }

/** Carries a problem through queries. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.code)
    this.problem = problem
  }
}

/** Whatever was thrown, as a problem: a fetch that found nobody is `offline` or `unreachable`. */
export function problemOf(error: unknown, online: boolean): Problem {
  if (error instanceof ProblemError) return error.problem
  return { status: 0, code: online ? 'unreachable' : 'offline' }
}

/** Whether what was asked may have been done all the same: then a retry must be the same act (idempotency key). */
export const isUncertain = ({ status }: Problem): boolean => status === 0 || status === 408 || status >= 500

/** Nothing is there: of a thing that was asked for by its address, no such thing, or nothing that an address can name. */
export const isAbsent = ({ status }: Problem): boolean => status === 404 || status === 422

/** What the answer says about the request, whatever its body turns out to be: a proxy's HTML page is a problem too. */
export function readProblem(status: number, body: unknown): Problem {
  const said = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  const { title, detail, errors, params, code = `http_${status}` } = said
  return {
    status,
    code,
    ...(title === undefined ? {} : { title }),
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...(params === undefined ? {} : { params }),
  }
}

/** Each field's first error, by name; errors of a part count for the whole where only the whole is shown (`lines.0.quantity`). */
export const fieldErrors = (problem: Problem | null): ReadonlyMap<string, string> =>
  new Map([...(problem?.errors ?? [])].reverse().map(({ field, detail }) => [field, detail]))
