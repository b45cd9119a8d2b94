import type { PromiseView } from '#application/clocks/view.ts'
import { Clause, JudgedUnder } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { amountWords } from './promise-words.ts'

/** How much time, and what says so: clauses of the version that it was promised under, or the law. */
export function Grounds({ promise }: { promise: PromiseView }) {
  const t = useT()
  const { version, clauses, article, tier } = promise.grounds
  return (
    <JudgedUnder value={version}>
      <p>
        <b>{amountWords(promise, t)}</b>
      </p>
      {clauses.length + (article ? 1 : 0) > 0 && (
        <ul className="promise-cites">
          {clauses.map(({ id, text }) => (
            <li key={id}>
              <Clause id={id} /> {t('promise.quoted', { text })}
            </li>
          ))}
          {article && (
            <li>
              <span className="nb">{t('ui.article', { clause: article.id })}</span> {t('promise.quoted', { text: article.text })}
            </li>
          )}
        </ul>
      )}
      <p className="small soft">
        <a href={`/politique/versions/${version}`}>{t('promise.version', { version })}</a>
        {article
          ? ` · ${t('promise.law')}`
          : clauses.length === 0 && ` · ${t(promise.kind === 'fetch' ? 'promise.agreed' : 'promise.no-clause')}`}
        {tier !== null && ` · ${t('promise.tier', { tier })}`}
      </p>
    </JudgedUnder>
  )
}
