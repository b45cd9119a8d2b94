import { useState } from 'react'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { moved } from '../macros/moved.ts'
import { Button, IconButton } from '../../../ui/control/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { PolicySection } from './policy-section.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { reasonCode } from './reason-code.ts'
import { ReasonRow, type Row } from './reason-row.tsx'
import type { ReasonSettings } from './settings-view.ts'
import { useEdit } from './use-edit.ts'

/** What customers choose from as their reason, in both languages, and what must come with it. */
export const ReasonsPage = () => (
  <PolicySection<ReasonSettings> name="reasons" lines={8}>
    {(settings) => <ReasonForm settings={settings} />}
  </PolicySection>
)

const blank = (nth: number): Row => ({
  id: `new ${nth}`,
  code: '',
  own: true,
  offered: true,
  reason: { label: { fr: '', en: '' }, types: [], evidence: 'none' },
})

/** A new reason is known by its words, until it is published: the code that integrations know it by never changes again. */
const coded = (row: Row, rows: readonly Row[]): Row =>
  row.own
    ? {
        ...row,
        code: reasonCode(
          row.reason.label,
          rows.filter((one) => one.id !== row.id).map(({ code }) => code),
        ),
      }
    : row

function ReasonForm({ settings }: { settings: ReasonSettings }) {
  const t = useT()
  const edit = useEdit(settings.version)
  const [rows, setRows] = useState<readonly Row[]>(() =>
    Object.entries(settings.reasons).map(([code, reason]) => ({ id: code, code, reason, own: false, offered: true })),
  )
  const change = (nth: number, part: Partial<Row>): void =>
    setRows(rows.map((one, index) => (index === nth ? coded({ ...one, ...part }, rows) : one)))
  const nameOf = ({ reason }: Row): string => reason.label[t.locale] || t('settings.reasons.new')
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
          <Button icon="plus" onClick={() => setRows([...rows, coded(blank(rows.length), rows)])}>
            {t('settings.reasons.add')}
          </Button>
          <ActionButton type="submit" kind="go" busy={edit.busy}>
            {t('settings.look')}
          </ActionButton>
        </div>
      </Form>
      <PublishDialog edit={edit} settings={settings} />
    </section>
  )
}
