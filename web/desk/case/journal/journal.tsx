import type { ReactNode } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { entriesOf } from './entries.ts'
import { eventWords } from './event-words.ts'
import { History, useMails } from './history.tsx'
import { Reasons } from './reasons.tsx'

/** A case's whole history: acts, words and mails. */
export function Journal({ view }: { view: ReturnView }) {
  const t = useT()
  const path = `/returns/${view.number}`
  const mails = useMails(path)
  const told = (event: ReturnView['events'][number]): ReactNode => [
    eventWords(event, { t, locale: t.locale, currency: view.currency }),
    <Reasons key="why" event={event} />,
  ]
  return (
    <History
      path={path}
      entries={entriesOf({ view, mails: mails.data?.items ?? [], coming: mails.data?.coming ?? [] })}
      mails={mails}
      happened={told}
    />
  )
}
