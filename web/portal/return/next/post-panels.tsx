import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { apiRoot } from '../../../ui/api/request.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonAnchor } from '../../../ui/control/button-link.tsx'
import { formatDue } from '../../../ui/format/date.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Where } from '../where.tsx'
import { Panel } from './panel.tsx'
import { preparing, shipByKey } from './preparing.ts'
import { ShipForm } from './ship-form.tsx'
import { Stopped } from './stopped.tsx'

/** Approved: print what goes on the parcel, then say that it has left. A battery that must not be posted stops both. */
export const PostPanels = ({ view }: { view: ReturnView }) =>
  view.safetyGate === 'stop' ? (
    <>
      <Stopped writes={view.pickupOn === null} on={view.pickupOn} />
      {view.verbs.confirm_shipment === null && <Fetched view={view} />}
    </>
  ) : (
    <>
      <Prepare view={view} />
      <Send view={view} />
    </>
  )

function Prepare({ view }: { view: ReturnView }) {
  const t = useT()
  const { documents, returnAddress } = view
  const { title, body, toOurAddress } = preparing(view)
  const labels = documents.filter(({ kind }) => kind === 'label')
  const slip = documents.find(({ kind }) => kind === 'slip')
  return (
    <Panel nth={1} title={t(title)}>
      <p>{t(body)}</p>
      {toOurAddress && <address>{returnAddress.join('\n')}</address>}
      {view.labels.map((label) => {
        const by = [label.carrier, label.tracking].filter(Boolean).join(', ')
        return (
          by && (
            <p key={label.id}>
              {t('return.post.label.by', { by })} <Where label={label} />
            </p>
          )
        )
      })}
      <Code number={view.number} />
      {view.labelOffered && labels.length === 0 && (
        <p>{t(view.labels.length > 0 ? 'return.post.label.coming' : 'return.post.label.over')}</p>
      )}
      <div className="row">
        {labels.map(({ url, parcel }) => (
          <ButtonAnchor key={url} kind="go" icon="download" href={url} target="_blank" rel="noreferrer">
            {parcel !== undefined && labels.length > 1 ? t('return.post.label.get.of', { parcel }) : t('return.post.label.get')}
          </ButtonAnchor>
        ))}
        {view.labels.map(
          ({ id, url, provider, parcel }) =>
            url !== null &&
            provider !== 'manual' && (
              <ButtonAnchor
                key={id}
                kind="quiet"
                icon="scan"
                href={`${apiRoot}/returns/${view.number}/label.png?parcel=${parcel}`}
                target="_blank"
                rel="noreferrer"
              >
                {t('return.post.label.phone')}
              </ButtonAnchor>
            ),
        )}
        {slip && (
          <ButtonAnchor {...(labels.length > 0 ? {} : { kind: 'go' })} icon="download" href={slip.url} target="_blank" rel="noreferrer">
            {t('return.post.slip.get')}
          </ButtonAnchor>
        )}
      </div>
    </Panel>
  )
}

/** On a phone, where nothing can be printed: what the slip would bear, to be shown or copied. */
function Code({ number }: { number: string }) {
  const t = useT()
  const code = useApi<string>(`/returns/${number}/code.svg`).data
  return (
    <figure className="code only-s">
      <img
        src={code && `data:image/svg+xml,${encodeURIComponent(code)}`}
        alt={t('return.post.code', { number })}
        width="180"
        height="180"
      />
      <figcaption>{t.rich('return.post.code.how', { number: <b className="nb">{number}</b> })}</figcaption>
    </figure>
  )
}

/** The day of the pickup is agreed on: once the battery has left, its customer may be the first to know. */
function Fetched({ view }: { view: ReturnView }) {
  const t = useT()
  const [shipping, setShipping] = useState(false)
  return (
    <Panel wide title={t('return.stop.after')}>
      <p>{t('return.stop.gone.body')}</p>
      {shipping ? (
        <ShipForm view={view} onClose={() => setShipping(false)} />
      ) : (
        <Button icon="truck" onClick={() => setShipping(true)}>
          {t('return.stop.gone')}
        </Button>
      )}
    </Panel>
  )
}

function Send({ view }: { view: ReturnView }) {
  const t = useT()
  const [shipping, setShipping] = useState(false)
  const withdrawal = view.legalBasis === 'withdrawal'
  const due = view.deadlines.find(({ kind }) => kind === 'return_by')?.due
  const some = view.lines.some(({ units }) => units.some(({ decision }) => decision === 'rejected'))
  const words = [
    due && t(shipByKey(view), { due: formatDue(due, t.locale) }),
    withdrawal && t('return.ship.proof.refund'),
    some && t('return.ship.refused'),
  ].filter(Boolean)
  return (
    <Panel nth={2} later title={t('return.ship.title')}>
      {words.length > 0 && <p>{words.join(' ')}</p>}
      {due && (
        <a className="dated" href={`${apiRoot}/returns/${view.number}/return-by.ics`} download>
          {t('return.post.calendar')}
        </a>
      )}
      {shipping ? (
        <ShipForm view={view} onClose={() => setShipping(false)} />
      ) : (
        <Button icon="truck" onClick={() => setShipping(true)}>
          {t('return.ship')}
        </Button>
      )}
    </Panel>
  )
}
