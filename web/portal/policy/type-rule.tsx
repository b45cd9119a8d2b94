import type { ReactNode } from 'react'
import type { PublishedType } from '#application/policy/view.ts'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { resolutionsWords } from '../../request/policy-words/door-words.ts'
import { Rule } from './section.tsx'
import { conditionWords, feeWords, profileWords, windowWords } from './type-words.ts'

/** One way to send a product back: for whom, until when, in which state, at whose cost, for what. */
export function TypeRule({ type, mark }: { type: PublishedType; mark: string }) {
  const t = useT()
  return (
    <Rule id={type.key} mark={mark} title={type.label}>
      <p>{type.description}</p>
      <dl className="type-facts">
        <Fact name={t('policy.fact.who')}>{profileWords(type, t)}</Fact>
        <Fact name={t('policy.fact.window')}>{windowWords(type, t)}</Fact>
        <Fact name={t('policy.fact.condition')}>
          {conditionWords(type.conditions, t).map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </Fact>
        <Fact name={t('policy.fact.payer')}>{t(`portal.payer.${type.payer}`)}</Fact>
        <Fact name={t('policy.fact.resolution')}>
          <span>{resolutionsWords(type.resolutions, t)}</span>
          {type.advanceReplacement && <span>{t('policy.advance')}</span>}
        </Fact>
        <Fact name={t('policy.fact.fee')}>{feeWords(type.handlingFee, t)}</Fact>
        <Fact name={t('policy.fact.clauses')}>
          <span className="row">
            {type.clauses.toSorted(byNumber).map((id) => (
              <Clause key={id} id={id} />
            ))}
          </span>
        </Fact>
      </dl>
    </Rule>
  )
}

/** A4 before A10. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
