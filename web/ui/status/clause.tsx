import { createContext, use } from 'react'
import { clauseTitle, clauseWords } from './clause-words.ts'
import { useT } from '../words/use-t.ts'

/** The version of the policy that judges what is inside: its clauses are those sentences, whatever is in force today. */
export const JudgedUnder = createContext<number | null>(null)

/** « clause A4 », on its way to that clause of the published policy. `inline` stands in a sentence. */
export function Clause({ id, inline = false }: { id: string; inline?: boolean }) {
  const t = useT()
  const version = use(JudgedUnder)
  const page = version === null ? '/politique' : `/politique/versions/${version}`
  return (
    <a className={inline ? 'nb' : 'clause'} href={`${page}#${id}`} title={clauseTitle(id, t)}>
      {clauseWords(id, t)}
    </a>
  )
}
