import type { CreditNoteRequest } from '#application/credit-notes/request-view.ts'
import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { problemOf } from '../../ui/api/problem.ts'
import { problemText } from '../../ui/api/problem-text.ts'
import { useApi } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { Money } from '../../ui/format/money.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { type T, useT } from '../../ui/words/use-t.ts'

type Props = { view: ReturnView; resolution: ResolutionView }

/** What is asked of the invoicing system for what was given, and the number that it has answered with. */
export function CreditNote({ view, resolution }: Props) {
  const t = useT()
  const path = `/returns/${view.number}/resolutions/${resolution.id}`
  const request = useApi<CreditNoteRequest>(`${path}/credit-note-request`)
  return (
    <>
      <h3>{t('finance.credit-note')}</h3>
      {request.error && <p>{refusal(request.error, t)}</p>}
      {request.data && (
        <>
          <p>
            {t.rich(resolution.creditNote === null ? 'finance.credit-note.asks' : 'finance.credit-note.of', {
              due: <Money amount={request.data.due} currency={view.currency} />,
              tax: <Money amount={request.data.tax} currency={view.currency} />,
            })}
          </p>
          <p>
            <ButtonAnchor href={`/api/v1${path}/credit-note-request.xml`} icon="download" download>
              {t('finance.credit-note.xml')}
            </ButtonAnchor>
          </p>
        </>
      )}
      <CreditNoteNumber key={resolution.creditNote} resolution={resolution} path={path} />
    </>
  )
}

/** Why there is no credit note to ask for, in the API's words. */
function refusal(error: unknown, t: T): string {
  const { title, detail } = problemText(problemOf(error, navigator.onLine), t)
  return detail ?? title
}

/** An execution was voided after its credit note was numbered: the number stays, and what the accountant does about it. */
export function VoidedCreditNote({ view, resolution }: Props) {
  const t = useT()
  const { id, creditNote, derivation, executedAt } = resolution
  if (derivation === null || executedAt === null) return null
  const path = `/returns/${view.number}/resolutions/${id}`
  return (
    <>
      <h3>{t('finance.credit-note')}</h3>
      <p>{creditNote === null ? t('finance.credit-note.voided.none') : t('finance.credit-note.voided', { creditNote })}</p>
      {view.verbs.record_credit_note === null && <CreditNoteNumber key={creditNote} resolution={resolution} path={path} />}
    </>
  )
}

/** The number as the invoicing system gave it; one that was typed wrongly is replaced. */
function CreditNoteNumber({ resolution: { id, creditNote }, path }: { resolution: ResolutionView; path: string }) {
  const t = useT()
  const [typed, setTyped, forget] = useDraft(`credit-note.${id}`, creditNote ?? '')
  const recording = useCommand('PUT', `${path}/credit-note`, { onDone: () => toast(t('finance.credit-note.done')) })
  const send = async (): Promise<void> => {
    const { done } = await recording.send({ creditNote: typed, instead: creditNote })
    if (done) forget()
  }
  return (
    <Form problem={recording.problem} onSend={() => void send()}>
      <Input
        name="creditNote"
        label={t('finance.credit-note.number')}
        hint={t('finance.credit-note.hint')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        maxLength={35}
        autoComplete="off"
        mono
      />
      <ActionButton type="submit" busy={recording.busy}>
        {t(creditNote === null ? 'finance.credit-note.record' : 'finance.credit-note.replace')}
      </ActionButton>
    </Form>
  )
}
