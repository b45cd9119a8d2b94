import { isAbsent, problemOf } from '../ui/api/problem.ts'
import { LoadProblem } from '../ui/notice/problem-notice.tsx'
import { Skeleton } from '../ui/notice/skeleton.tsx'
import { Absent, type Thing } from './absent.tsx'

type Props = { query: { error: unknown; refetch: () => unknown }; what: Thing; words?: string }

/** In place of a page about one thing while it comes, or where it does not. What is not there is not asked for again. */
export function UntilThere({ query: { error, refetch }, what, words }: Props) {
  if (error && isAbsent(problemOf(error, true))) return <Absent what={what} words={words} />
  return <div className="pad">{error ? <LoadProblem error={error} retry={() => void refetch()} page /> : <Skeleton lines={8} page />}</div>
}
