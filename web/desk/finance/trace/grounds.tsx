import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { JudgedLine } from '../../case/facts/judged-line.tsx'
import { Units } from '../../case/next/units.tsx'
import { Evidence } from '../../evidence/evidence.tsx'
import { concerned } from './concerned.ts'
import '../../case/case.css'

type Props = { view: ReturnView; resolution: ResolutionView }

/** What an amount rests on: each product's clauses and photos, and the verdict on its units. */
export function Grounds({ view, resolution }: Props) {
  const t = useT()
  const lines = concerned(view.lines, resolution)
  if (lines.length === 0) return null
  return (
    <>
      <h2>{t('finance.grounds')}</h2>
      <section className="grounds">
        <p className="small muted">
          <a href={`/politique/versions/${view.policyVersion}`}>
            {t('desk.facts.policy.version', { type: view.typeLabel, version: view.policyVersion })}
          </a>
        </p>
        {lines.map((line) => (
          <div key={line.id}>
            <JudgedLine line={line} view={view} />
            {line.files.length > 0 && (
              <>
                <p className="small muted">{t('finance.grounds.shown')}</p>
                <Evidence files={line.files} of={line.name} />
              </>
            )}
          </div>
        ))}
      </section>
      <Units view={{ ...view, lines, agreements: [] }} />
    </>
  )
}
