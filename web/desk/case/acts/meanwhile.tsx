import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { changesSince } from '../decision/changes-since.ts'
import { WhatChanged } from '../decision/what-changed.tsx'

/** What others did since the dialog was opened, which hides the case behind it. */
export function Meanwhile({ view }: { view: ReturnView }) {
  const t = useT()
  const [since] = useState(view.sequence)
  if (changesSince(view, { since }).length === 0) return null
  return (
    <Notice tone="warn" live>
      <b>{t('desk.meanwhile')}</b>
      <WhatChanged view={view} since={since} />
    </Notice>
  )
}
