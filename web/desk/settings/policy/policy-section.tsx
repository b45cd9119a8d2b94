import type { ReactNode } from 'react'
import { useApi } from '../../../ui/api/query.ts'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { PolicySettings } from './settings-view.ts'

type Props<Settings> = {
  name: 'calendar' | 'promises' | 'reasons' | 'gestures'
  /** How much is to come, while it loads. */
  lines: number
  children: (settings: Settings) => ReactNode
}

/** A section of what the policy says: its title, and its form once the version in force is there. */
export function PolicySection<Settings extends PolicySettings>({ name, lines, children }: Props<Settings>) {
  const t = useT()
  const query = useApi<Settings>('/settings/policy')
  useTitle(t(`settings.${name}`))
  return (
    <>
      <h1>{t(`settings.${name}`)}</h1>
      <p className="soft">{t(`settings.${name}.lead`)}</p>
      {query.error && !query.data && <LoadProblem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={lines} />}
      {query.data && children(query.data)}
    </>
  )
}
