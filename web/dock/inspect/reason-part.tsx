import type { RefusalReason } from '#domain/return/grounds.ts'
import { Tiles } from '../../ui/control/tile.tsx'
import { Select } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { clauseWords } from '../../ui/status/clause-words.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Group } from '../parts/group.tsx'
import { useJudgingPolicy } from '../parts/use-judging-policy.ts'
import { reasonsFor } from './verdict-draft.ts'
import type { PartProps } from './verdict-part.tsx'

/** Why it is refused: in the dock's words, or a clause of the policy. The customer reads it. */
export function ReasonPart({ view, draft, onChange }: PartProps) {
  const t = useT()
  const policy = useJudgingPolicy()
  const reasons = reasonsFor(view)
  const put = (reason: string): void => onChange((before) => ({ ...before, reason }))
  const known = reasons.includes(draft.reason)
  return (
    <Group name="units.0.reason" label={t('dock.refusal')} small={t('dock.refusal.read')}>
      {(labelledBy) => (
        <>
          <Tiles
            labelledBy={labelledBy}
            value={known ? draft.reason : null}
            onChange={put}
            options={reasons.map((value) => ({ value, label: t(`words.refusal.${value as RefusalReason}`) }))}
          />
          {view.legalBasis === 'withdrawal' ? (
            <Notice>{t('dock.refusal.withdrawal')}</Notice>
          ) : (
            <Select
              name="clause"
              label={t('dock.refusal.clause')}
              optional
              blank={t('dock.refusal.no-clause')}
              value={known ? '' : draft.reason}
              onChange={({ target }) => put(target.value)}
              options={(policy.data?.clauses ?? []).map(({ id, text }) => ({
                value: id,
                label: `${clauseWords(id, t)} ${text}`,
              }))}
            />
          )}
        </>
      )}
    </Group>
  )
}
