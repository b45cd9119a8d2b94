import type { ReactNode } from 'react'
import type { PolicyView } from '#application/policy/view.ts'
import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Boxes } from './boxes.tsx'
import type { Part } from './contents.tsx'
import { Delays } from './delays.tsx'
import { Disagreement } from './disagreement.tsx'
import { Loyalty } from './loyalty.tsx'
import type { PartId } from './policy-page.tsx'
import { Rule, Section } from './section.tsx'
import { TypeRule } from './type-rule.tsx'

type Props = { policy: PolicyView; parts: readonly (Part & { id: PartId })[] }

/** The policy part by part, each under its number. */
export const PolicyParts = ({ policy, parts }: Props) =>
  parts.map(({ id, title }, i) => (
    <Section key={id} id={id} nth={i + 1} title={title} lead={<Lead id={id} policy={policy} />}>
      <Content id={id} nth={i + 1} policy={policy} />
    </Section>
  ))

function Lead({ id, policy }: { id: PartId; policy: PolicyView }): ReactNode {
  const t = useT()
  if (id === 'rights') return t('policy.lead.rights')
  if (id === 'rules' && policy.clauses.some((clause) => clause.ours)) return t('policy.lead.rules', { merchant: policy.merchant.name })
  return null
}

function Content({ id, nth, policy }: { id: PartId; nth: number; policy: PolicyView }): ReactNode {
  switch (id) {
    case 'types':
      return <Types policy={policy} nth={nth} which="commercial" />
    case 'rights':
      return <Rights policy={policy} nth={nth} />
    case 'rules':
      return policy.clauses.map((clause) => <ClauseRule key={clause.id} clause={clause} />)
    case 'delays':
      return <Delays policy={policy} />
    case 'loyalty':
      return <Loyalty policy={policy} />
    case 'disagreement':
      return <Disagreement merchant={policy.merchant} />
  }
}

/** The merchant's own types, or those of the law. */
const Types = ({ policy, nth, which }: { policy: PolicyView; nth: number; which: 'commercial' | 'law' }) =>
  policy.types
    .filter(({ legalBasis }) => (legalBasis === 'commercial') === (which === 'commercial'))
    .map((type, i) => <TypeRule key={type.key} type={type} mark={`${nth}.${i + 1}`} />)

const Rights = ({ policy, nth }: { policy: PolicyView; nth: number }) => (
  <>
    <Types policy={policy} nth={nth} which="law" />
    <Boxes policy={policy} />
    {policy.articles.map(({ id, text }) => (
      <Rule key={id} id={id} mark={id}>
        <p>{text}</p>
      </Rule>
    ))}
  </>
)

function ClauseRule({ clause: { id, text, ours } }: { clause: PolicyView['clauses'][number] }) {
  const t = useT()
  return (
    <Rule id={id} mark={id}>
      <p>
        {text} {ours && <Chip>{t('policy.ours')}</Chip>}
      </p>
    </Rule>
  )
}
