import { useState } from 'react'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { CheckList, RadioList } from '../../../ui/form/choices.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Coming } from './coming.tsx'
import { PolicySection } from './policy-section.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { PolicySettings } from './settings-view.ts'
import { useEdit } from './use-edit.ts'

/** When business hours run: what promises in working time count in. */
export const CalendarPage = () => (
  <PolicySection<PolicySettings> name="calendar" lines={6}>
    {(settings) => <Calendar key={settings.version} settings={settings} />}
  </PolicySection>
)

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
type Weekday = (typeof weekdays)[number]

function Calendar({ settings }: { settings: PolicySettings }) {
  const t = useT()
  const { calendar, version } = settings
  const [days, setDays] = useState<readonly Weekday[]>(weekdays.filter((day) => calendar.weekdays.includes(Number(day))))
  const edit = useEdit(version)
  const send = ({ from = '', until = '', holidays = '', closures = '' }: Readonly<Record<string, string>>): void => {
    const dates = closures.split(/[\s,;]+/).filter((one) => one !== '')
    void edit.look({
      calendar: {
        weekdays: days.map(Number).toSorted((one, other) => one - other),
        hours: { from, to: until === '00:00' ? '24:00' : until },
        holidays: holidays === 'none' || holidays === 'FR-alsace-moselle' ? holidays : 'FR',
        closures: dates,
      },
    })
  }
  return (
    <section className="sheet pad">
      <Coming settings={settings} />
      <Form problem={edit.problem} onSend={send}>
        <CheckList
          name="calendar.weekdays"
          label={t('settings.calendar.days')}
          options={weekdays.map((day) => ({ value: day, label: t(`settings.day.${day}`) }))}
          value={days}
          onChange={setDays}
          row
        />
        <div className="policy-pair">
          <Input name="from" label={t('settings.calendar.from')} type="time" defaultValue={calendar.hours.from} />
          <Input
            name="until"
            label={t('settings.calendar.until')}
            hint={t('settings.calendar.midnight')}
            type="time"
            defaultValue={calendar.hours.to === '24:00' ? '00:00' : calendar.hours.to}
          />
        </div>
        <Holidays chosen={calendar.holidays} />
        <TextArea
          name="closures"
          label={t('settings.calendar.closures')}
          hint={t('settings.calendar.closures.hint')}
          defaultValue={(calendar.closures ?? []).join('\n')}
          rows={3}
          optional
        />
        <ActionButton type="submit" kind="go" busy={edit.busy}>
          {t('settings.look')}
        </ActionButton>
      </Form>
      <PublishDialog edit={edit} clauses={settings.clauses} />
    </section>
  )
}

const choices = ['FR', 'FR-alsace-moselle', 'none'] as const

function Holidays({ chosen }: { chosen: (typeof choices)[number] }) {
  const t = useT()
  const [value, setValue] = useState(chosen)
  return (
    <RadioList
      name="holidays"
      label={t('settings.holidays')}
      options={choices.map((one) => ({ value: one, label: t(`settings.holidays.${one}`) }))}
      value={value}
      onChange={setValue}
    />
  )
}
