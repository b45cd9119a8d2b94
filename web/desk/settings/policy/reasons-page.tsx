import { useState } from 'react'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { moved } from '../macros/moved.ts'
import { Chip } from '../../../ui/status/status.tsx'
import { Button, IconButton } from '../../../ui/control/button.tsx'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Coming } from './coming.tsx'
import { PolicySection } from './policy-section.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { Reasons, ReasonSettings } from './settings-view.ts'
import { useEdit } from './use-edit.ts'

/** What customers choose from as their reason, in both languages, and what must come with it. */
export const ReasonsPage = () => (
  <PolicySection<ReasonSettings> name="reasons" lines={8}>
    {(settings) => <ReasonForm key={settings.version} settings={settings} />}
  </PolicySection>
)

type Row = { id: string; code: string; own: boolean; reason: Reasons[string]; offered: boolean }

const blank = (nth: number): Row => ({
  id: `new ${nth}`,
  code: '',
  own: true,
  offered: true,
  reason: { label: { fr: '', en: '' }, types: [], evidence: 'none' },
})

function ReasonForm({ settings }: { settings: ReasonSettings }) {
  const t = useT()
  const edit = useEdit(settings.version)
  const [rows, setRows] = useState<readonly Row[]>(() =>
    Object.entries(settings.reasons).map(([code, reason]) => ({ id: code, code, reason, own: false, offered: true })),
  )
  const change = (nth: number, row: Partial<Row>): void => setRows(rows.map((one, index) => (index === nth ? { ...one, ...row } : one)))
  const nameOf = ({ reason, code }: Row): string => reason.label[t.locale] || code || t('settings.reasons.new')
  const move = (id: string, by: -1 | 1): void => {
    const order = moved(
      rows.map((row) => row.id),
      { id, by },
    )
    setRows(rows.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id)))
  }
  const send = (): void => {
    const offered = rows.filter((row) => row.offered)
    void edit.look({ reasons: Object.fromEntries(offered.map(({ code, reason }) => [code.trim(), reason])) })
  }
  return (
    <section className="sheet pad">
      <Coming settings={settings} />
      <Form problem={edit.problem} onSend={send}>
        <ol className="policy-reasons">
          {rows.map((row, nth) => (
            <li key={row.id}>
              <ReasonRow
                row={row}
                types={settings.types}
                wrong={edit.problem?.errors?.some(({ field }) => field?.startsWith(`reasons.${row.code}.`)) ?? false}
                onChange={(next) => change(nth, next)}
              />
              <span className="row policy-moves">
                <IconButton
                  icon="up"
                  label={t('settings.reason.up', { reason: nameOf(row) })}
                  disabled={nth === 0}
                  onClick={() => move(row.id, -1)}
                />
                <IconButton
                  icon="down"
                  label={t('settings.reason.down', { reason: nameOf(row) })}
                  disabled={nth === rows.length - 1}
                  onClick={() => move(row.id, 1)}
                />
              </span>
            </li>
          ))}
        </ol>
        <div className="row">
          <Button icon="plus" onClick={() => setRows([...rows, blank(rows.length)])}>
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

type RowProps = {
  row: Row
  types: ReasonSettings['types']
  /** Something in it is refused. */ wrong: boolean
  onChange: (row: Partial<Row>) => void
}

/** One reason, folded: what customers read is its title. */
function ReasonRow({ row: { code, own, reason, offered }, types, wrong, onChange }: RowProps) {
  const t = useT()
  const set = (next: Partial<Row['reason']>): void => onChange({ reason: { ...reason, ...next } })
  const name = `reasons.${code}`
  return (
    <details className="policy-reason" open={own || wrong || undefined}>
      <summary>
        {reason.label[t.locale] || t('settings.reasons.new')} <small className="mono muted">{code}</small>
        {reason.evidence === 'photo' && <Chip>{t('settings.reason.chip.photo')}</Chip>}
        {!offered && <Chip tone="warn">{t('settings.reason.chip.gone')}</Chip>}
      </summary>
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
    </details>
  )
}
