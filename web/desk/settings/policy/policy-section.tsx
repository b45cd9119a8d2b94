import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../../../ui/words/use-t.ts'
import { AsOpened } from '../as-opened.tsx'
import { SettingSection } from '../setting-section.tsx'
import { PolicyHistory } from './policy-history.tsx'
import type { PolicyPart } from './policy-parts.ts'
import type { PolicySettings } from './settings-view.ts'

type Props<Settings> = {
  name: PolicyPart
  /** How much is to come, while it loads. */
  lines: number
  children: (settings: Settings) => ReactNode
}

/** A section of what the policy says, with the version in force and who changed this part of it before. Versions to come are told on the page of versions. */
export function PolicySection<Settings extends PolicySettings>({ name, lines, children }: Props<Settings>) {
  const t = useT()
  return (
    <SettingSection<Settings> title={t(`settings.${name}`)} lead={t(`settings.${name}.lead`)} path="/settings/policy" lines={lines}>
      {(settings) => (
        <>
          {settings.coming.length > 0 && (
            <p className="small">
              <Link to="/desk/settings/versions">{t('settings.pending', { count: settings.coming.length })}</Link>
            </p>
          )}
          <AsOpened view={settings}>{children}</AsOpened>
          <PolicyHistory part={name} />
        </>
      )}
    </SettingSection>
  )
}
