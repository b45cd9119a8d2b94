import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { conditions, seals } from '#domain/return/rma.ts'
import { Button } from '../../ui/control/button.tsx'
import { Tiles } from '../../ui/control/tile.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Group } from '../parts/group.tsx'
import { Photos } from '../parts/photos.tsx'
import type { UnitView } from '../return/groups.ts'
import { focusScan } from '../scan/focus-scan.ts'
import { mismatches, type VerdictDraft } from './verdict-draft.ts'

type Props = {
  judged: { view: ReturnView; line: LineView; units: readonly UnitView[] }
  draft: VerdictDraft
  onChange: (change: (before: VerdictDraft) => VerdictDraft) => void
}

/** What the dock sees, beside what was declared: seal, condition, serial, photos. */
export function ObservedPart({ judged, draft, onChange }: Props) {
  const t = useT()
  const { line, units } = judged
  const { declared } = line
  const put = (over: Partial<VerdictDraft>): void => onChange((before) => ({ ...before, ...over }))
  const differs = mismatches(draft, judged)
  const [unit] = units
  return (
    <>
      {units.length > 1 && (
        <Group name="count" label={t('dock.count')} small={t('dock.count.what')}>
          {() => (
            <Quantity
              name="count"
              label={t('dock.count.of', { count: units.length })}
              max={units.length}
              value={draft.count}
              onChange={(count) => put({ count })}
            />
          )}
        </Group>
      )}
      <Group
        name="units.0.observed.seal"
        label={t('dock.seal')}
        small={<Said value={declared.seal && t(`words.seal.${declared.seal}`)} differs={differs.includes('seal')} />}
        differs={differs.includes('seal')}
      >
        {(labelledBy) => (
          <Tiles
            labelledBy={labelledBy}
            value={draft.seal}
            onChange={(seal) => put({ seal })}
            options={seals.map((value) => ({ value, label: t(`dock.seal.${value}`) }))}
          />
        )}
      </Group>
      <Group
        name="units.0.observed.condition"
        label={t('dock.condition')}
        small={<Said value={declared.condition && t(`words.condition.${declared.condition}`)} differs={differs.includes('condition')} />}
        differs={differs.includes('condition')}
      >
        {(labelledBy) => (
          <Tiles
            labelledBy={labelledBy}
            value={draft.condition}
            onChange={(condition) => put({ condition })}
            options={conditions.map((value) => ({ value, label: t(`words.condition.${value}`) }))}
          />
        )}
      </Group>
      {line.hasSerials && units.length === 1 && (
        <Group
          name="units.0.observed.serial"
          label={t('dock.serial.label')}
          small={
            <Said value={unit?.serial ?? (unit?.unreadable ? t('dock.serial.unreadable') : null)} differs={differs.includes('serial')} />
          }
          differs={differs.includes('serial')}
        >
          {() => (
            <Input
              name="serial"
              label={<span className="sr">{t('dock.serial.label')}</span>}
              mono
              autoComplete="off"
              placeholder={t('dock.serial.scan')}
              side={
                unit?.serial && (
                  <Button icon="check" onClick={() => put({ serial: unit.serial })}>
                    {t('dock.serial.same')}
                  </Button>
                )
              }
              value={draft.serial ?? ''}
              onChange={({ target }) => put({ serial: target.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                focusScan()
              }}
            />
          )}
        </Group>
      )}
      <Group
        name="units.0.observed.fileIds"
        label={t('dock.photos')}
        small={t(draft.verdict === 'refused' ? 'dock.photos.one' : 'dock.photos.free', { count: draft.photos.length })}
      >
        {() => (
          <Photos
            label={t('dock.photos.take')}
            place={observedPhotos(units)}
            value={draft.photos}
            onChange={(change) => onChange((before) => ({ ...before, photos: change(before.photos) }))}
          />
        )}
      </Group>
    </>
  )
}

/** Where the photos of what is seen belong. */
export const observedPhotos = ([unit]: readonly UnitView[]): string => `observed ${unit?.id}`

/** « déclaré : intact », or that nothing was. */
function Said({ value, differs }: { value: string | null; differs: boolean }) {
  const t = useT()
  if (value === null) return t('dock.declared.nothing')
  return (
    <>
      {t('dock.declared.was', { value })}
      {differs && <strong className="differs">{t('dock.differs')}</strong>}
    </>
  )
}
