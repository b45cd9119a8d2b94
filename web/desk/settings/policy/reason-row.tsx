import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Reasons, ReasonSettings } from './settings-view.ts'

export type Row = { id: string; code: string; own: boolean; reason: Reasons[string]; offered: boolean }

type RowProps = {
  row: Row
  types: ReasonSettings['types']
  /** Something in it is refused. */ wrong: boolean
  onChange: (row: Partial<Row>) => void
}

/** One reason, folded: what customers read is its title. */
export function ReasonRow({ row: { code, own, reason, offered }, types, wrong, onChange }: RowProps) {
  const t = useT()
  const set = (next: Partial<Row['reason']>): void => onChange({ reason: { ...reason, ...next } })
  const name = `reasons.${code}`
  return (
    <details className="policy-reason" open={own || wrong || undefined}>
      <summary>
        {reason.label[t.locale] || t('settings.reasons.new')}
        {reason.evidence === 'photo' && <Chip>{t('settings.reason.chip.photo')}</Chip>}
        {!offered && <Chip tone="warn">{t('settings.reason.chip.gone')}</Chip>}
      </summary>
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
      {(!own || reason.label.en !== '' || reason.label.fr !== '') && (
        <p className="small muted">{t.rich('settings.reason.code', { code: <code>{code}</code> })}</p>
      )}
    </details>
  )
}
