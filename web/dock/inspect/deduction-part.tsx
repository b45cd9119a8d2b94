import { Segmented } from '../../ui/control/segmented.tsx'
import { AmountInput } from '../../ui/form/amount-input.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Group } from '../parts/group.tsx'
import { Photos } from '../parts/photos.tsx'
import type { VerdictDraft } from './verdict-draft.ts'
import type { PartProps } from './verdict-part.tsx'

/** A withdrawal is never refused for wear: what it lost in value beyond trying it is deducted, with reason and photo (L221-23). */
export function DeductionPart({ judged, draft, onChange }: PartProps) {
  const t = useT()
  const put = (over: Partial<VerdictDraft>): void => onChange((before) => ({ ...before, ...over }))
  return (
    <Group name="units.0.deduction" label={t('dock.deduction')} small={t('dock.deduction.law')}>
      {() => (
        <>
          <Segmented
            wide
            label={t('dock.deduction')}
            value={draft.deducts ? 'some' : 'none'}
            onChange={(chosen) => put({ deducts: chosen === 'some' })}
            options={[
              { value: 'none', label: t('dock.deduction.none') },
              { value: 'some', label: t('dock.deduction.some'), tone: 'ask' },
            ]}
          />
          {draft.deducts && (
            <>
              <div className="pair">
                <AmountInput
                  name="units.0.deduction.amount"
                  currency={judged.view.currency}
                  label={t('dock.deduction.amount')}
                  hint={t('dock.deduction.amount.hint')}
                  value={draft.amount}
                  onChange={({ target }) => put({ amount: target.value })}
                />
                <TextArea
                  name="units.0.deduction.reason"
                  label={t('dock.deduction.reason')}
                  hint={t('dock.deduction.reason.hint')}
                  rows={2}
                  value={draft.deductionReason}
                  onChange={({ target }) => put({ deductionReason: target.value })}
                />
              </div>
              <p className="small soft">{t('dock.deduction.evidence')}</p>
              <Photos
                label={t('dock.deduction.photo')}
                place={`deduction ${judged.units[0]?.id}`}
                value={draft.evidence}
                onChange={(change) => onChange((before) => ({ ...before, evidence: change(before.evidence) }))}
              />
            </>
          )}
        </>
      )}
    </Group>
  )
}
