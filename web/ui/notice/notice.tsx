import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icons.tsx'

type NoticeTone = 'info' | 'ok' | 'warn' | 'bad'

const icons: Record<NoticeTone, IconName> = { info: 'info', ok: 'check', warn: 'clock', bad: 'alert' }

type Props = { tone?: NoticeTone; icon?: IconName; /** It came while one was looking: said aloud. */ live?: boolean; children: ReactNode }

/** Something to know, in the page. */
export const Notice = ({ tone = 'info', icon, live = false, children }: Props) => (
  <div className={tone === 'info' ? 'notice' : `notice notice--${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
    <Icon name={icon ?? icons[tone]} />
    <div>{children}</div>
  </div>
)
