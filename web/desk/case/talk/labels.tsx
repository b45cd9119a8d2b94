import { useState } from 'react'
import type { LabelView, ReturnView } from '#application/returns/view.ts'
import { isReady } from '#domain/return/carrier-label.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonAnchor } from '../../../ui/control/button-link.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { obstacleOf } from '../acts/obstacle-of.ts'
import { LabelDialog } from '../acts/label-dialog.tsx'
import { VoidLabelDialog } from '../acts/void-label-dialog.tsx'

/** Carriers' labels, those that are over too; one more is attached here. */
export function Labels({ view }: { view: ReturnView }) {
  const t = useT()
  const [attaching, setAttaching] = useState(false)
  const [voiding, setVoiding] = useState<LabelView | null>(null)
  const mayAttach = obstacleOf('attach_label', view) === null
  const mayVoid = obstacleOf('void_label', view) === null
  if (view.labels.length === 0 && !mayAttach) return null
  return (
    <section className="pad stack">
      <h3>{t('desk.labels')}</h3>
      <ul className="parcels">
        {view.labels.map((label) => (
          <li key={label.id}>
            <Icon name="print" />
            <div>
              <b>{t('desk.labels.one', { parcel: label.parcel })}</b>, {t(`desk.labels.${label.state}`)},{' '}
              <Moment at={label.endedAt ?? label.readyAt} as="dateTime" />
              <p className="small soft">
                {label.carrier ?? t('desk.parcels.no-carrier')}
                {label.tracking && (
                  <>
                    , <span className="mono">{label.tracking}</span>
                  </>
                )}
              </p>
              <p className="row">
                {label.url && (
                  <ButtonAnchor href={label.url} target="_blank" rel="noreferrer" icon="print">
                    {t('desk.labels.see')}
                  </ButtonAnchor>
                )}
                {isReady(label) && mayVoid && (
                  <Button kind="quiet" onClick={() => setVoiding(label)}>
                    {t('desk.act.void_label')}
                  </Button>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {mayAttach && (
        <Button icon="plus" onClick={() => setAttaching(true)}>
          {t('desk.act.attach_label')}
        </Button>
      )}
      {attaching && <LabelDialog view={view} onClose={() => setAttaching(false)} />}
      {voiding && <VoidLabelDialog view={view} label={voiding} onClose={() => setVoiding(null)} />}
    </section>
  )
}
