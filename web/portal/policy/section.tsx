import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A numbered part of the policy. */
export const Section = ({
  id,
  nth,
  title,
  lead,
  children,
}: {
  id: string
  nth: number
  title: string
  lead?: ReactNode
  children: ReactNode
}) => (
  <section aria-labelledby={id}>
    <h2 id={id}>
      <span aria-hidden="true">{nth}</span>
      {title}
    </h2>
    {lead && <p className="policy-lead">{lead}</p>}
    {children}
  </section>
)

type RuleProps = { /** The anchor that decisions link to. */ id?: string; mark: string; title?: ReactNode; children: ReactNode }

/** One rule beside its mark; the one that was asked for stands out. */
export function Rule({ id, mark, title, children }: RuleProps) {
  const asked = useLocation({ select: ({ hash }) => hash }) === id
  return (
    <div className={asked ? 'rule-row rule-row--asked' : 'rule-row'} id={id} aria-current={asked || undefined}>
      <b className="rule-mark">{mark}</b>
      <div>
        {title && <h3>{title}</h3>}
        {children}
      </div>
    </div>
  )
}
