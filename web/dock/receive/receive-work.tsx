import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { wordsOf } from '../../ui/api/problem-text.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { GoBar } from '../parts/go-bar.tsx'
import { Warnings } from '../parts/warnings.tsx'
import { useDockAct } from '../outbox/use-outbox.ts'
import { noteSent } from '../return/last-sent.ts'
import { OtherReturn } from '../return/other-return.tsx'
import { unitCalled } from '../return/unit-called.ts'
import { whyNot } from '../return/why-not.ts'
import { AwaitedLine } from './awaited-line.tsx'
import { MissingButton } from './missing-dialog.tsx'
import { ParcelFields } from './parcel-fields.tsx'
import { awaited, blankReceipt, toReceipt, withUnit } from './receipt-draft.ts'
import { everything } from './receipt-scan.ts'
import { SurplusPart } from './surplus-part.tsx'
import { useReceiptScan } from './use-receipt-scan.ts'
import './receive.css'

/** The box of another return in which this one came. */
type Box = { number: string; tracking: string; carrier: string }
type Props = { view: ReturnView; scan: string | undefined; box: Box | null }

/** What is in the parcel: counted, ticked or scanned, then received in one go. */
export function ReceiveWork({ view, scan, box }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const lines = awaited(view.lines)
  const [draft, setDraft, forget] = useDraft(`dock.receipt.${view.number}`, blankReceipt)
  const called = scan === undefined ? undefined : unitCalled(view, scan)?.unit
  const scannedId = called?.receipt === 'expected' ? called.id : undefined
  useEffect(() => {
    if (scannedId !== undefined) setDraft((before) => withUnit(before, scannedId, true))
  }, [scannedId, setDraft])
  const [tracking, carrier] = [box?.tracking ?? '', box?.carrier ?? '']
  useEffect(() => {
    if (tracking !== '') setDraft((before) => ({ ...before, parcel: 'other', tracking, carrier }))
  }, [tracking, carrier, setDraft])
  const body = toReceipt(draft, view, scan)
  const all = lines.reduce((sum, { units }) => sum + units.length, 0)
  const receipt = useDockAct(view, 'receipts')
  const count = body.units.length + body.surplus.reduce((sum, { quantity }) => sum + quantity, 0)
  const off = whyNot(view, 'receive', t) ?? (count === 0 ? t('dock.receive.none') : undefined)
  const send = async (): Promise<string | undefined> => {
    if (off !== undefined) return off
    const says = t('dock.receive.done', { count })
    const sent = await receipt.send(body, says)
    if (typeof sent === 'object') return wordsOf(sent, t)
    forget()
    noteSent(view.number, { kind: 'receipt', unitIds: body.units })
    toast(sent === 'waits' ? t('dock.waits.kept', { what: says }) : says)
    void navigate({ to: '/dock/retours/$number', params: { number: view.number }, search: {} })
    return undefined
  }
  useReceiptScan({ view, draft, onChange: setDraft, onSend: send })
  return (
    <>
      <div className="work-col">
        <Form className="work" problem={receipt.problem} onSend={() => void send()} label={t('dock.side.receive')}>
          <div className="work-head">
            <h2>{t('dock.receive.title')}</h2>
            {body.units.length < all && (
              <Button big icon="check" onClick={() => setDraft((before) => everything(before, view))}>
                {t('dock.receive.all', { count: all })}
              </Button>
            )}
          </div>
          {box && <Notice>{t('dock.box.same', { number: box.number })}</Notice>}
          <Warnings view={view} />
          {view.status === 'expired' && <Notice tone="warn">{t('dock.receive.expired')}</Notice>}
          <ul className="awaited">
            {lines.map((line) => (
              <AwaitedLine key={line.line.id} awaited={line} draft={draft} onChange={setDraft} />
            ))}
          </ul>
          <SurplusPart view={view} draft={draft} onChange={setDraft} />
          <ParcelFields view={view} scan={scan} draft={draft} onChange={setDraft} />
        </Form>
        <div>
          <OtherReturn view={view} box={body} />
        </div>
        <MissingButton view={view} lines={lines} chosen={draft.chosen} />
      </div>
      <GoBar number={view.number} says={t('dock.receive.next')}>
        <ActionButton kind="go" big icon="arrow" busy={receipt.busy} off={off} onClick={() => void send()}>
          {t('dock.receive.send', { count })}
        </ActionButton>
      </GoBar>
    </>
  )
}
