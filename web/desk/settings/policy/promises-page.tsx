import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { promiseKinds } from '#domain/policy/promise-kinds.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { PolicySection } from './policy-section.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { PolicySettings } from './settings-view.ts'
import { useEdit } from './use-edit.ts'

/** How long each promise and each delay lasts, with the clauses that say so. */
export const PromisesPage = () => (
  <PolicySection<PolicySettings> name="promises" lines={8}>
    {(settings) => <Promises settings={settings} />}
  </PolicySection>
)

const delayNames = ['returnByDays', 'detailsDays', 'objectionDays', 'quietDays', 'parcelKeptDays'] as const

function Promises({ settings }: { settings: PolicySettings }) {
  const t = useT()
  const { promises, delays, transitDays, clauses, version } = settings
  const [working, setWorking] = useState(() => promiseKinds.filter((kind) => promises[kind].working))
  const edit = useEdit(version)
  const page = useRef<HTMLElement>(null)
  const send = (fields: Readonly<Record<string, string>>): void => {
    const number = (name: string): number => Number((fields[name] ?? '').replace(',', '.'))
    const promise = (kind: (typeof promiseKinds)[number]) => ({
      hours: number(`promises.${kind}.hours`),
      working: working.includes(kind),
    })
    const [review, reply, escalation, inspection, refund] = [
      promise('review'),
      promise('reply'),
      promise('escalation'),
      promise('inspection'),
      promise('refund'),
    ]
    const way = (fields['transitDays'] ?? '').trim()
    void edit.look({
      // What is no number is said to be wrong, not taken for nothing said.
      transitDays: way === '' ? null : Number(way) || 0,
      promises: { review, reply, escalation, inspection, refund },
      delays: {
        returnByDays: number('delays.returnByDays'),
        detailsDays: number('delays.detailsDays'),
        objectionDays: number('delays.objectionDays'),
        quietDays: number('delays.quietDays'),
        parcelKeptDays: number('delays.parcelKeptDays'),
        reminderDaysBefore: (fields['delays.reminderDaysBefore'] ?? '')
          .split(/[\s,;]+/)
          .filter((one) => one !== '')
          .map(Number),
      },
      clauses: Object.fromEntries(
        clauses.map(({ id }) => [id, { fr: fields[`clauses.${id}.fr`] ?? '', en: fields[`clauses.${id}.en`] ?? '' }]),
      ),
    })
  }
  // The dialog gives the focus back when it goes; then it is the clause's.
  const mend = (clause: string): void => {
    flushSync(edit.forget)
    page.current?.querySelector<HTMLTextAreaElement>(`[name="clauses.${clause}.${t.locale}"]`)?.focus()
  }
  return (
    <section ref={page} className="sheet pad">
      <Form problem={edit.problem} onSend={send}>
        <h2>{t('settings.promises.title')}</h2>
        {promiseKinds.map((kind) => (
          <div key={kind} className="policy-pair policy-short">
            <Input
              name={`promises.${kind}.hours`}
              label={t(`words.promise.${kind}`)}
              side={<span className="muted">{t('settings.unit.hours')}</span>}
              inputMode="decimal"
              defaultValue={String(promises[kind].hours)}
            />
            <Checkbox
              name={`promises.${kind}.working`}
              label={t('settings.promise.working')}
              checked={working.includes(kind)}
              onChange={({ target }) => setWorking(target.checked ? [...working, kind] : working.filter((one) => one !== kind))}
            />
          </div>
        ))}
        <h2>{t('settings.delays')}</h2>
        <div className="policy-short policy-delays">
          {delayNames.map((name) => (
            <Input
              key={name}
              name={`delays.${name}`}
              label={t(`settings.delay.${name}`)}
              side={<span className="muted">{t('settings.unit.days')}</span>}
              inputMode="numeric"
              defaultValue={String(delays[name] ?? '')}
            />
          ))}
          <Input
            name="delays.reminderDaysBefore"
            label={t('settings.delay.reminderDaysBefore')}
            hint={t('settings.delay.reminder.hint')}
            side={<span className="muted">{t('settings.unit.days-before')}</span>}
            defaultValue={delays.reminderDaysBefore.join(', ')}
          />
          <Input
            name="transitDays"
            label={t('settings.delay.transitDays')}
            hint={t('settings.delay.transit.hint')}
            side={<span className="muted">{t('settings.unit.days')}</span>}
            inputMode="numeric"
            defaultValue={transitDays === null ? '' : String(transitDays)}
          />
        </div>
        <h2>{t('settings.clauses')}</h2>
        <p className="soft">{t('settings.clauses.lead')}</p>
        {clauses.map(({ id, fr, en }) => (
          <div key={id} className="policy-pair">
            <TextArea name={`clauses.${id}.fr`} label={t('settings.clause.fr', { id })} defaultValue={fr} rows={3} />
            <TextArea name={`clauses.${id}.en`} label={t('settings.clause.en', { id })} defaultValue={en} rows={3} />
          </div>
        ))}
        <ActionButton type="submit" kind="go" busy={edit.busy}>
          {t('settings.look')}
        </ActionButton>
      </Form>
      <PublishDialog edit={edit} settings={settings} onMend={mend} />
    </section>
  )
}
