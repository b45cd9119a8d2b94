import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTitle } from '../../ui/frames/use-title.ts'
import type { Thing } from '../absent.tsx'
import { UntilThere } from '../until-there.tsx'
import { SearchBox } from '../search/search-box.tsx'
import '../queue/queue.css'
import './customers.css'

type Props = {
  title: string
  what: Thing
  file: UseQueryResult
  /** What it is, beside what belongs to it; nothing while it is on its way. */
  facts: ReactNode
  lists: ReactNode
}

/** Something to be looked up, a customer or an order: its facts beside its lists, below the search. */
export function FilePage({ title, what, file, facts, lists }: Props) {
  useTitle(title)
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      {file.data === undefined ? (
        <UntilThere query={file} what={what} />
      ) : (
        <>
          <div className="bar-t">
            <h1 className="cut">{title}</h1>
          </div>
          <div className="filed">
            <div className="filed-facts">{facts}</div>
            <div className="filed-lists">{lists}</div>
          </div>
        </>
      )}
    </>
  )
}
