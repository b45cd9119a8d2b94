import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { GoBar } from '../parts/go-bar.tsx'
import { Warnings } from '../parts/warnings.tsx'
import { unitCalled } from '../return/unit-called.ts'
import { whyNot } from '../return/why-not.ts'
import { AwaitedLine } from './awaited-line.tsx'
import { MissingButton } from './missing-dialog.tsx'
import { ParcelFields } from './parcel-fields.tsx'
import { awaited, blankReceipt, toReceipt, withCount, withUnit } from './receipt-draft.ts'
import './receive.css'

/** What is in the parcel: counted, ticked or scanned, then received in one go. */
export function ReceiveWork({ view, scan }: { view: ReturnView; scan: string | undefined }) {
  const t = useT()
  const navigate = useNavigate()
  const lines = awaited(view.lines)
  const [draft, setDraft, forget] = useDraft(`dock.receipt.${view.number}`, blankReceipt)
  const called = scan === undefined ? undefined : unitCalled(view, scan)?.unit
  const scannedId = called?.receipt === 'expected' ? called.id : undefined
  useEffect(() => {
    if (scannedId !== undefined) setDraft((before) => withUnit(before, scannedId, true))
  }, [scannedId, setDraft])
  const body = toReceipt(draft, view, scan)
  const all = lines.reduce((sum, { units }) => sum + units.length, 0)
  const receipt = useCommand('POST', `/returns/${view.number}/receipts`, {
    version: view.version,
    onDone: () => {
      forget()
      toast(t('dock.receive.done', { count: body.units.length }))
      void navigate({ to: '/dock/retours/$number', params: { number: view.number }, search: {} })
    },
  })
  const off = whyNot(view, 'receive', t) ?? (body.units.length === 0 ? t('dock.receive.none') : undefined)
  const send = (): void => {
    if (off === undefined) void receipt.send(body)
  }
  return (
    <>
      <div className="work-col">
        <Form className="work" problem={receipt.problem} onSend={send} label={t('dock.side.receive')}>
          <div className="work-head">
            <h2>{t('dock.receive.title')}</h2>
            {body.units.length < all && (
              <Button
                big
                icon="check"
                onClick={() => setDraft((before) => lines.reduce((next, line) => withCount(next, line, line.units.length), before))}
              >
                {t('dock.receive.all', { count: all })}
              </Button>
            )}
          </div>
          <Warnings view={view} />
          {view.status === 'expired' && <Notice tone="warn">{t('dock.receive.expired')}</Notice>}
          <ul className="awaited">
            {lines.map((line) => (
              <AwaitedLine key={line.line.id} awaited={line} draft={draft} onChange={setDraft} />
            ))}
          </ul>
          <ParcelFields view={view} scan={scan} draft={draft} onChange={setDraft} />
        </Form>
        <MissingButton view={view} lines={lines} chosen={draft.chosen} />
      </div>
      <GoBar number={view.number} says={t('dock.receive.next')}>
        <ActionButton kind="go" big icon="arrow" busy={receipt.busy} off={off} onClick={send}>
          {t('dock.receive.send', { count: body.units.length })}
        </ActionButton>
      </GoBar>
    </>
  )
}
