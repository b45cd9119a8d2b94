import { useApi } from '../../../ui/api/query.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { changesSaid } from '../../policy-words/change-words.ts'
import { History } from '../past.tsx'
import { ofPart, type PolicyPart } from './policy-parts.ts'
import { useNames } from './use-names.ts'
import type { PolicyVersion } from './version-view.ts'

/** Which versions changed this part of the policy, by whom and why. */
export function PolicyHistory({ part }: { part: PolicyPart }) {
  const t = useT()
  const names = useNames()
  const { data } = useApi<{ items: readonly PolicyVersion[] }>('/settings/policy/versions')
  if (!data) return null
  const versions = data.items
    .map(({ version, publishedAt, publishedBy, publishedWhy, changes }) => ({
      version,
      at: publishedAt,
      by: publishedBy,
      why: publishedWhy,
      changes: changesSaid(ofPart(changes, part), names, t),
    }))
    .filter(({ changes }) => changes.length > 0)
  return (
    <History versions={versions} none={t('settings.history.none')}>
      {({ text, was, is }) => (
        <p key={text}>
          {text}
          {is !== undefined && (
            <>
              {' '}
              <del>{was}</del> <ins>{is}</ins>
            </>
          )}
        </p>
      )}
    </History>
  )
}
