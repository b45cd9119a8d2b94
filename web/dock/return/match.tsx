import type { ReturnView } from '#application/returns/view.ts'
import { Deadline } from '../../ui/deadline/deadline.tsx'
import { promiseKey } from '../../ui/deadline/promise-key.ts'
import { Chip, Status } from '../../ui/status/status.tsx'
import { statusTone } from '../../ui/status/status-tone.ts'
import { MiniLine } from '../../ui/transit/mini-line.tsx'
import { currentStation } from '../../ui/transit/mini-view.ts'
import { wordKey } from '../../ui/transit/line-view.ts'
import { useT } from '../../ui/words/use-t.ts'

/** What was scanned is this return: whose it is, what was asked for, where it stands and until when. */
export function Match({ view, scan }: { view: ReturnView; scan: string | undefined }) {
  const t = useT()
  const { transit, staff } = view
  const tone = statusTone(transit)
  const { deadline } = transit
  return (
    <section className="match">
      {scan !== undefined && (
        <Chip tone="ok" icon="check">
          {t('dock.match.found')}
        </Chip>
      )}
      <div aria-live="polite">
        <h1>
          <span className="nb">{view.number}</span>
        </h1>
        <p>{[staff?.customer.company ?? staff?.customer.name, view.typeLabel, view.order.number].filter(Boolean).join(', ')}</p>
      </div>
      <div className="match-when">
        <MiniLine {...currentStation(transit.stations)} large />
        <span>
          <Status {...(tone ? { tone } : {})}>{t(wordKey(transit, 'staff'))}</Status>
          {deadline && <Deadline deadline={deadline} what={t(promiseKey(deadline))} />}
        </span>
      </div>
    </section>
  )
}
