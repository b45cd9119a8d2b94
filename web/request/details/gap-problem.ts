import type { Problem } from '../../ui/api/problem.ts'
import type { Say } from '../../ui/format/duration.ts'
import type { Key } from '../../ui/words/catalogues.ts'
import type { Gaps } from '../gaps.ts'

/** The fields from top to bottom, so that the summary reads as the page does. */
const fields = ['quantity', 'reason', 'serials', 'condition', 'pleas', 'safety', 'dockMessage', 'fileIds']
const placeOf = (field: string): number => fields.indexOf(field.split('.')[0] ?? '')

/** What is missing as a problem, so that form and fields show it like a refusal of the server's. */
export const gapProblem = (gaps: Gaps, t: Say): Problem | null =>
  gaps.size === 0
    ? null
    : {
        status: 422,
        code: 'gaps',
        errors: [...gaps]
          .toSorted(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'en', { numeric: true }))
          .map(([field, { code, params }]) => ({ field, code, detail: t(`portal.gap.${code}` as Key, params) })),
      }
