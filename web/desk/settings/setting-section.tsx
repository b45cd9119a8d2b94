import type { ReactNode } from 'react'
import { useApi } from '../../ui/api/query.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'

type Props<View> = {
  title: string
  lead: string
  /** Where it is asked for. */
  path: string
  /** How much is to come, while it loads. */
  lines: number
  children: (view: View) => ReactNode
}

/** A page of the settings: its title, what it is for, and its form once what is set now is there. */
export function SettingSection<View>({ title, lead, path, lines, children }: Props<View>) {
  const query = useApi<View>(path)
  useTitle(title)
  return (
    <>
      <h1>{title}</h1>
      <p className="soft">{lead}</p>
      {query.error && !query.data && <LoadProblem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={lines} />}
      {query.data && children(query.data)}
    </>
  )
}
