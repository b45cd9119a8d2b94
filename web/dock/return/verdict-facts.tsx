import type { ReactNode } from 'react'
import { Money } from '../../ui/format/money.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Ground } from '../parts/ground.tsx'
import type { UnitView } from './groups.ts'

/** What the dock found, as it was told to the customer. */
export function VerdictFacts({ unit, currency }: { unit: UnitView; currency: string }) {
  const t = useT()
  const { observed, verdictReason, grade, disposition, deduction, verdictAt } = unit
  return (
    <dl className="facts">
      {observed && <Fact name={t('dock.seal')}>{t(`words.seal.${observed.seal}`)}</Fact>}
      {observed && <Fact name={t('dock.condition')}>{t(`words.condition.${observed.condition}`)}</Fact>}
      {verdictReason && (
        <Fact name={t('dock.refusal')}>
          <Ground code={verdictReason} />
        </Fact>
      )}
      {grade && <Fact name={t('dock.grade')}>{grade}</Fact>}
      {disposition && <Fact name={t('dock.disposition')}>{t(`words.disposition.${disposition}`)}</Fact>}
      {observed?.wipe && <Fact name={t('dock.wipe')}>{t(`dock.wipe.${observed.wipe}`)}</Fact>}
      {deduction && (
        <Fact name={t('dock.deduction')}>
          <Money amount={deduction.amount} currency={currency} />, {deduction.reason}
        </Fact>
      )}
      {verdictAt && (
        <Fact name={t('dock.judged-at')}>
          <Moment at={verdictAt} as="dateTime" />
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
