import { useState } from 'react'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { CheckList, RadioList } from '../../../ui/form/choices.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useFirstWrong } from '../../../ui/form/use-first-wrong.ts'
import { Input } from '../../../ui/form/inputs.tsx'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { calendarOf, type Typed, typedOf } from './calendar-form.ts'
import { ClosureRows } from './closure-rows.tsx'
import { PolicySection } from './policy-section.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { PolicySettings } from './settings-view.ts'
import { useEdit } from './use-edit.ts'

/** When business hours run: what promises in working time count in. */
export const CalendarPage = () => (
  <PolicySection<PolicySettings> name="calendar" lines={6}>
    {(settings) => <Calendar settings={settings} />}
  </PolicySection>
)

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

function Calendar({ settings }: { settings: PolicySettings }) {
  const t = useT()
  const [typed, setTyped] = useState(() => typedOf(settings.calendar, t.locale))
  const [errors, setErrors] = useState<Readonly<Record<string, Key>>>({})
  const sheet = useFirstWrong<HTMLElement>(errors)
  const edit = useEdit(settings.version)
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part })
  const wrong = (field: string): string | undefined => errors[field] && t(errors[field])
  const send = (): void => {
    const read = calendarOf(typed, new Date().toISOString().slice(0, 10))
    setErrors('errors' in read ? read.errors : {})
    if ('calendar' in read) void edit.look({ calendar: read.calendar })
  }
  return (
    <section className="sheet pad" ref={sheet}>
      <Form problem={edit.problem} onSend={send}>
        <CheckList
          name="calendar.weekdays"
          label={t('settings.calendar.days')}
          options={weekdays.map((day) => ({ value: String(day), label: t(`settings.day.${day}`) }))}
          value={typed.days.map(String)}
          onChange={(days) => change({ days: days.map(Number) })}
          error={wrong('days')}
          row
        />
        <Hours typed={typed} change={change} wrong={wrong} />
        <RadioList
          name="holidays"
          label={t('settings.holidays')}
          options={choices.map((one) => ({ value: one, label: t(`settings.holidays.${one}`) }))}
          value={typed.holidays}
          onChange={(holidays) => change({ holidays })}
        />
        <ClosureRows
          rows={typed.closures}
          onChange={(closures) => change({ closures })}
          errors={Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, t(key)]))}
        />
        <ActionButton type="submit" kind="go" busy={edit.busy}>
          {t('settings.look')}
        </ActionButton>
      </Form>
      <PublishDialog edit={edit} settings={settings} />
    </section>
  )
}

const choices = ['FR', 'FR-alsace-moselle', 'none'] as const

type HoursProps = { typed: Typed; change: (part: Partial<Typed>) => void; wrong: (field: string) => string | undefined }

/** From when until when, the same every working day: whole days, or two times. */
function Hours({ typed: { allDay, from, until }, change, wrong }: HoursProps) {
  const t = useT()
  return (
    <fieldset className="field group">
      <legend>{t('settings.calendar.hours')}</legend>
      <Checkbox
        name="allDay"
        label={t('settings.calendar.all-day')}
        checked={allDay}
        onChange={({ target }) => change({ allDay: target.checked })}
      />
      {!allDay && (
        <div className="policy-hours">
          <Input
            name="from"
            label={t('settings.calendar.from')}
            autoComplete="off"
            value={from}
            error={wrong('from')}
            onChange={({ target }) => change({ from: target.value })}
          />
          <Input
            name="until"
            label={t('settings.calendar.until')}
            autoComplete="off"
            value={until}
            error={wrong('until')}
            onChange={({ target }) => change({ until: target.value })}
          />
        </div>
      )}
    </fieldset>
  )
}
