import type { CheckView } from '#application/views.ts'
import type { Problem } from '../../../ui/api/problem.ts'
import type { Say } from '../../../ui/format/duration.ts'
import type { Key } from '../../../ui/words/catalogues.ts'

/** Clauses that only an exception opens, and none is pleaded yet: the field of each plea. */
export const pleaGaps = (checks: readonly Pick<CheckView, 'clause' | 'outcome' | 'waivable' | 'excepted'>[]): ReadonlyMap<string, string> =>
  new Map(
    checks
      .filter(({ outcome, waivable, excepted }) => outcome === 'block' && waivable && !excepted)
      .map(({ clause }) => [`pleas.${clause}`, 'plea_needed']),
  )

/** The fields from top to bottom, so that the summary reads as the page does. */
const fields = ['quantity', 'reason', 'serials', 'condition', 'pleas', 'safety', 'dockMessage', 'fileIds']
const placeOf = (field: string): number => fields.indexOf(field.split('.')[0] ?? '')

/** What is missing as a problem, so that form and fields show it like a refusal of the server's. */
export const gapProblem = (gaps: ReadonlyMap<string, string>, t: Say): Problem | null =>
  gaps.size === 0
    ? null
    : {
        status: 422,
        code: 'gaps',
        errors: [...gaps]
          .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
          .map(([field, code]) => ({ field, code, detail: t(`portal.gap.${code}` as Key) })),
      }
