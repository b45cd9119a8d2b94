import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { type Disposition, dispositions, grades, wipes } from '#domain/return/rma.ts'
import { Tiles } from '../../ui/control/tile.tsx'
import type { IconName } from '../../ui/icons/icons.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Group } from '../parts/group.tsx'
import type { UnitView } from '../return/groups.ts'
import { DeductionPart } from './deduction-part.tsx'
import { ReasonPart } from './reason-part.tsx'
import { asksWipe, proposed, type VerdictDraft } from './verdict-draft.ts'

export type PartProps = {
  view: ReturnView
  judged: { view: ReturnView; line: LineView; units: readonly UnitView[] }
  draft: VerdictDraft
  onChange: (change: (before: VerdictDraft) => VerdictDraft) => void
}

const icons: Record<Disposition, IconName> = { restock: 'shelf', refurbish: 'wrench', rtv: 'factory', scrap: 'bin', quarantine: 'shield' }

/** Accepted with grade and destination, or refused with its reason; a withdrawal is accepted, with a deduction at most. */
export function VerdictPart(props: PartProps) {
  const { view, judged, draft, onChange } = props
  const t = useT()
  const put = (over: Partial<VerdictDraft>): void => onChange((before) => ({ ...before, ...over }))
  const withdrawal = view.legalBasis === 'withdrawal'
  const { grade, disposition } = proposed(draft, judged)
  const defective = judged.line.saidDefective
  return (
    <>
      <Group name="units.0.verdict" label={t('dock.verdict')} small={withdrawal ? t('dock.verdict.withdrawal') : undefined}>
        {(labelledBy) => (
          <Tiles
            big
            labelledBy={labelledBy}
            value={draft.verdict}
            onChange={(verdict) => put({ verdict, ...(withdrawal && verdict === 'refused' ? { reason: 'not_what_was_sold' } : {}) })}
            options={[
              { value: 'accepted', label: t('dock.verdict.accept'), icon: 'check', tone: 'ok' },
              { value: 'refused', label: t(withdrawal ? 'dock.verdict.not-sold' : 'dock.verdict.refuse'), icon: 'cross', tone: 'no' },
            ]}
          />
        )}
      </Group>
      {draft.verdict === 'refused' && <ReasonPart {...props} />}
      {draft.verdict === 'accepted' && withdrawal && <DeductionPart {...props} />}
      {draft.verdict !== null && (
        <Group name="units.0.grade" label={t('dock.grade')} small={t('dock.grade.what')}>
          {(labelledBy) => (
            <Tiles
              labelledBy={labelledBy}
              value={grade}
              onChange={(chosen) => put({ grade: chosen })}
              options={grades.map((value) => ({ value, label: value, small: t(`dock.grade.${value}`) }))}
            />
          )}
        </Group>
      )}
      {draft.verdict === 'accepted' && (
        <Group name="units.0.disposition" label={t('dock.disposition')} small={defective ? t('dock.disposition.defective') : undefined}>
          {(labelledBy) => (
            <>
              <div className="dst">
                <Tiles
                  labelledBy={labelledBy}
                  value={disposition}
                  onChange={(chosen) => put({ disposition: chosen })}
                  options={dispositions.map((value) => ({ value, label: t(`words.disposition.${value}`), icon: icons[value] }))}
                />
              </div>
              {defective && disposition === 'restock' && <Notice tone="warn">{t('dock.disposition.restock-defective')}</Notice>}
            </>
          )}
        </Group>
      )}
      {asksWipe(draft, judged) && (
        <Group name="units.0.observed.wipe" label={t('dock.wipe')} small={t('dock.wipe.why')}>
          {(labelledBy) => (
            <Tiles
              labelledBy={labelledBy}
              value={draft.wipe}
              onChange={(wipe) => put({ wipe })}
              options={wipes.map((value) => ({ value, label: t(`dock.wipe.${value}`) }))}
            />
          )}
        </Group>
      )}
    </>
  )
}
