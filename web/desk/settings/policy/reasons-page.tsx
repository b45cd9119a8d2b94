import { useState } from 'react'
import type { PolicyEdit } from '#domain/policy/edit.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Coming } from './coming.tsx'
import { PolicySection } from './policy-section.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { PolicySettings } from './settings-view.ts'
import { useEdit } from './use-edit.ts'

type Reasons = NonNullable<PolicyEdit['reasons']>
type Settings = PolicySettings & { reasons: Reasons; types: readonly { key: string; label: string }[] }

/** What customers choose from as their reason, in both languages, and what must come with it. */
export const ReasonsPage = () => (
  <PolicySection<Settings> name="reasons" lines={8}>
    {(settings) => <ReasonForm key={settings.version} settings={settings} />}
  </PolicySection>
)

type Row = { code: string; own: boolean; reason: Reasons[string]; offered: boolean }

const blank = (): Row => ({ code: '', own: true, offered: true, reason: { label: { fr: '', en: '' }, types: [], evidence: 'none' } })

function ReasonForm({ settings }: { settings: Settings }) {
  const t = useT()
  const edit = useEdit(settings.version)
  const [rows, setRows] = useState<readonly Row[]>(() =>
    Object.entries(settings.reasons).map(([code, reason]) => ({ code, reason, own: false, offered: true })),
  )
  const change = (nth: number, row: Partial<Row>): void => setRows(rows.map((one, index) => (index === nth ? { ...one, ...row } : one)))
  const send = (): void => {
    const offered = rows.filter((row) => row.offered)
    void edit.look({ reasons: Object.fromEntries(offered.map(({ code, reason }) => [code.trim(), reason])) })
  }
  return (
    <section className="sheet pad">
      <Coming settings={settings} />
      <Form problem={edit.problem} onSend={send}>
        {rows.map((row, nth) => (
          <ReasonRow key={row.own ? nth : row.code} row={row} types={settings.types} onChange={(next) => change(nth, next)} />
        ))}
        <div className="row">
          <Button icon="plus" onClick={() => setRows([...rows, blank()])}>
            {t('settings.reasons.add')}
          </Button>
          <ActionButton type="submit" kind="go" busy={edit.busy}>
            {t('settings.look')}
          </ActionButton>
        </div>
      </Form>
      <PublishDialog edit={edit} clauses={settings.clauses} />
    </section>
  )
}

type RowProps = { row: Row; types: Settings['types']; onChange: (row: Partial<Row>) => void }

function ReasonRow({ row: { code, own, reason, offered }, types, onChange }: RowProps) {
  const t = useT()
  const set = (next: Partial<Row['reason']>): void => onChange({ reason: { ...reason, ...next } })
  const name = `reasons.${code}`
  return (
    <fieldset className="policy-reason">
      <legend>{own ? t('settings.reasons.new') : <span className="mono">{code}</span>}</legend>
      {own && (
        <Input
          name={`${name}.code`}
          label={t('settings.reason.code')}
          hint={t('settings.reason.code.hint')}
          mono
          value={code}
          onChange={({ target }) => onChange({ code: target.value })}
        />
      )}
      <div className="policy-pair">
        <Input
          name={`${name}.label.fr`}
          label={t('settings.reason.fr')}
          value={reason.label.fr}
          onChange={({ target }) => set({ label: { ...reason.label, fr: target.value } })}
        />
        <Input
          name={`${name}.label.en`}
          label={t('settings.reason.en')}
          value={reason.label.en}
          onChange={({ target }) => set({ label: { ...reason.label, en: target.value } })}
        />
      </div>
      <CheckList
        name={`${name}.types`}
        label={t('settings.reason.types')}
        options={types.map(({ key, label }) => ({ value: key, label }))}
        value={reason.types}
        onChange={(chosen) => set({ types: [...chosen] })}
        row
      />
      <Checkbox
        name={`${name}.evidence`}
        label={t('settings.reason.photo')}
        checked={reason.evidence === 'photo'}
        onChange={({ target }) => set({ evidence: target.checked ? 'photo' : 'none' })}
      />
      <Checkbox
        name={`${name}.offered`}
        label={t('settings.reason.offered')}
        checked={offered}
        onChange={({ target }) => onChange({ offered: target.checked })}
      />
    </fieldset>
  )
}
