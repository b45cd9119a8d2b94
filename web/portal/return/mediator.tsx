import type { ReturnView } from '#application/returns/view.ts'
import { useT } from '../../ui/words/use-t.ts'
import { refusedSomething } from './refused-something.ts'

/** Whom a consumer may turn to when we refuse something (L616-1). */
export function Mediator({ view }: { view: ReturnView }) {
  const t = useT()
  const { mediator } = view
  if (!mediator || !refusedSomething(view)) return null
  return (
    <section className="r-part mediator" aria-labelledby="mediator">
      <h2 id="mediator">{t('return.mediator')}</h2>
      <p>{t('return.mediator.body')}</p>
      <address>
        <b>{mediator.name}</b>
        <span>{mediator.address}</span>
        <a href={mediator.url} target="_blank" rel="noreferrer">
          {mediator.url.replace(/^https?:\/\//, '')}
        </a>
      </address>
    </section>
  )
}
