import type { Say } from '../format/duration.ts'
import type { Problem } from './problem.ts'

/** The API words its refusals; silence and lost sessions are worded here. */
export function problemText(problem: Problem, t: Say): { title: string; detail: string | undefined } {
  const title = problem.title ?? t('ui.problem.title')
  if (problem.code === 'offline') return { title, detail: t('ui.offline') }
  if (problem.code === 'sign_in') return { title, detail: t('ui.session-over') }
  if (problem.status === 412) return { title, detail: problem.detail ?? t('ui.stale') }
  if (problem.detail !== undefined) return { title, detail: problem.detail }
  return { title, detail: problem.status === 0 || problem.status >= 500 ? t('ui.unreachable') : undefined }
}

/** The same in one sentence. */
export function wordsOf(problem: Problem, t: Say): string {
  const { title, detail } = problemText(problem, t)
  return detail ?? title
}
