import { useState } from 'react'
import type { LabelView, ReturnView } from '#application/returns/view.ts'
import { isLive } from '#domain/return/carrier-label.ts'
import { apiRoot } from '../../../ui/api/request.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonAnchor } from '../../../ui/control/button-link.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { obstacleOf } from '../acts/obstacle-of.ts'
import { firstFree } from '../acts/first-free.ts'
import { LabelDialog } from '../acts/label-dialog.tsx'
import { VoidLabelDialog } from '../acts/void-label-dialog.tsx'

/** Carriers' labels, those that are over too; one more is attached here. */
export function Labels({ view }: { view: ReturnView }) {
  const t = useT()
  const [attaching, setAttaching] = useState(false)
  const [voiding, setVoiding] = useState<LabelView | null>(null)
  const mayAsk = view.staff?.asksCarrier === true && obstacleOf('request_label', view) === null
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
              <Moment at={label.endedAt ?? label.readyAt ?? label.requestedAt} as="dateTime" />
              {label.failure && <p className="small">{t('desk.labels.failure', { why: label.failure })}</p>}
              {label.where && (
                <p className="small">
                  {t('desk.labels.where', { status: t(`tracking.${label.where.status}`), words: label.where.words })},{' '}
                  <Moment at={label.where.at} as="dateTime" />
                </p>
              )}
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
                {label.url && label.provider !== 'manual' && (
                  <ButtonAnchor
                    href={`${apiRoot}/returns/${view.number}/label.zpl?parcel=${label.parcel}`}
                    icon="download"
                    kind="quiet"
                    download
                  >
                    {t('desk.labels.zpl')}
                  </ButtonAnchor>
                )}
                {isLive(label) && mayVoid && (
                  <Button kind="quiet" onClick={() => setVoiding(label)}>
                    {t('desk.act.void_label')}
                  </Button>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {mayAsk && <AskCarrier view={view} />}
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

/** One more label is asked of the carrier: of the parcel whose label failed or was none, else of the next parcel. */
function AskCarrier({ view }: { view: ReturnView }) {
  const t = useT()
  const parcel = firstFree(view)
  const asked = useCommand('POST', `/returns/${view.number}/label-requests`, {
    version: view.version,
    onDone: () => toast(t('desk.labels.asked')),
  })
  return (
    <ActionButton icon="print" busy={asked.busy} onClick={() => void asked.send({ parcel })}>
      {t('desk.labels.ask', { parcel })}
    </ActionButton>
  )
}
