import { formatSince } from '../../../ui/format/date.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { PolicySettings } from './settings-view.ts'

/** Versions that are published and not yet in force: what is published now is carried into them. */
export function Coming({ coming }: Pick<PolicySettings, 'coming'>) {
  const t = useT()
  return coming.map(({ version, inForceFrom }) => (
    <Notice key={version} tone="info">
      {t('settings.coming', { version, at: formatSince(inForceFrom, t.locale) })}
    </Notice>
  ))
}
