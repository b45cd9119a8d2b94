import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Checkbox } from '../../ui/form/checkbox.tsx'
import { Form } from '../../ui/form/form.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { formatDue } from '../../ui/format/date.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { GoBar } from '../parts/go-bar.tsx'
import { PostingFields } from '../parts/posting-fields.tsx'
import { whyNot } from '../return/why-not.ts'
import { backLacks, blankBack, type BackDraft, leaving, refusedHere, windowOpen } from './back-draft.ts'
import { DisposePart } from './dispose-part.tsx'
import { RefusedRow } from './refused-row.tsx'
import './send-back.css'

/** Refused units go back to the customer, tracked; those that the customer has left to us in writing are destroyed. */
export function SendBackWork({ view }: { view: ReturnView }) {
  const t = useT()
  const [draft, setDraft, forget] = useDraft(`dock.back.${view.number}`, blankBack)
  const put = (over: Partial<BackDraft>): void => setDraft((before) => ({ ...before, ...over }))
  const { free, held, left } = refusedHere(view.lines)
  const units = leaving(free, draft)
  const window = windowOpen(view, units)
  const lack = backLacks(draft, units, window)
  const back = useCommand('POST', `/returns/${view.number}/shipments-back`, {
    version: view.version,
    onDone: () => {
      forget()
      toast(t('dock.back.done', { count: units.length }))
    },
  })
  const off = whyNot(view, 'ship_back', t) ?? (lack && t(`dock.back.lacks.${lack}`))
  const send = (): void => {
    if (off !== undefined) return
    void back.send({ units, carrier: draft.carrier.trim() || null, tracking: draft.tracking.trim(), message: draft.message.trim() })
  }
  return (
    <>
      <div className="work-col">
        {free.length + held.length > 0 && (
          <Form className="work" problem={back.problem} onSend={send} label={t('dock.side.send-back')}>
            <h2>{t('dock.back.title')}</h2>
            {window !== null && (
              <Notice tone="warn">
                <b>{t('dock.back.window', { when: formatDue(window, t.locale) })}</b>
                <span>{t('dock.back.window.what')}</span>
              </Notice>
            )}
            <ul className="refused">
              {held.map((group) => (
                <RefusedRow key={group.key} group={group}>
                  <Link className="btn" to="/dock/retours/$number" params={{ number: view.number }} search={{ unite: group.key }}>
                    {t('dock.back.answer')}
                  </Link>
                </RefusedRow>
              ))}
              {free.map((group) => (
                <RefusedRow key={group.key} group={group}>
                  <Checkbox
                    name={`unit-${group.key}`}
                    label={t('dock.back.in-parcel')}
                    checked={!draft.skipped.includes(group.key)}
                    onChange={({ target }) =>
                      put({ skipped: target.checked ? draft.skipped.filter((key) => key !== group.key) : [...draft.skipped, group.key] })
                    }
                  />
                </RefusedRow>
              ))}
            </ul>
            {held.length > 0 && <Notice>{t('dock.back.held')}</Notice>}
            {free.length > 0 && (
              <>
                <PostingFields posting={draft} onChange={put} />
                <TextArea
                  name="message"
                  label={t('dock.judge.message')}
                  hint={t('dock.back.message.hint')}
                  optional
                  rows={2}
                  value={draft.message}
                  onChange={({ target }) => put({ message: target.value })}
                />
                {window !== null && (
                  <Checkbox
                    name="now"
                    label={t('dock.back.now')}
                    checked={draft.now}
                    onChange={({ target }) => put({ now: target.checked })}
                  />
                )}
              </>
            )}
          </Form>
        )}
        {(free.length > 0 || left.length > 0) && <DisposePart view={view} left={left} />}
      </div>
      <GoBar number={view.number} says={t(free.length + held.length > 0 ? 'dock.back.next' : 'dock.unit.left_to_us.next')}>
        {free.length + held.length > 0 && (
          <ActionButton kind="go" big icon="truck" busy={back.busy} off={off} onClick={send}>
            {t('dock.back.send', { count: units.length })}
          </ActionButton>
        )}
      </GoBar>
    </>
  )
}
