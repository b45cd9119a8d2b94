import type { ReactNode } from 'react'
import { useT } from '../../../ui/words/use-t.ts'
import { SettingSection } from '../setting-section.tsx'
import type { PolicySettings } from './settings-view.ts'

type Props<Settings> = {
  name: 'calendar' | 'promises' | 'reasons' | 'gestures'
  /** How much is to come, while it loads. */
  lines: number
  children: (settings: Settings) => ReactNode
}

/** A section of what the policy says, with the version in force. */
export function PolicySection<Settings extends PolicySettings>({ name, lines, children }: Props<Settings>) {
  const t = useT()
  return (
    <SettingSection<Settings> title={t(`settings.${name}`)} lead={t(`settings.${name}.lead`)} path="/settings/policy" lines={lines}>
      {children}
    </SettingSection>
  )
}
