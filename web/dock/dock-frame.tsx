import { Link, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { apiRoot } from '../ui/api/request.ts'
import { AccountMenu } from '../ui/frames/account-menu.tsx'
import { LanguageSwitch } from '../ui/frames/language-switch.tsx'
import { SkipLink } from '../ui/frames/skip-link.tsx'
import { Icon } from '../ui/icons/icon.tsx'
import { useLive } from '../ui/live/use-live.ts'
import { Logo } from '../ui/transit/shuttle.tsx'
import { useT } from '../ui/words/use-t.ts'
import { openReader } from './camera/reader.ts'
import { useAtHand } from './outbox/use-at-hand.ts'
import { useOutbox } from './outbox/use-outbox.ts'
import { WaitingStrip } from './outbox/waiting-strip.tsx'
import { HeardStrip } from './scan/heard-strip.tsx'
import { ScanBox } from './scan/scan-box.tsx'
import '../ui/styles/dock-frame.css'

/** What surrounds the returns agent's screens: the scanner's box is always there, and always takes what is scanned. */
export function DockFrame() {
  const t = useT()
  useLive()
  const acts = useOutbox()
  useAtHand()
  // There when the network is not.
  useEffect(() => void openReader(), [])
  return (
    <div className="touch dock">
      <SkipLink />
      <header className="r-top">
        <Link className="r-brand" to="/dock">
          <Logo />
          {t('dock.title')}
          <small>{t('dock.place')}</small>
        </Link>
        <ScanBox />
        <AccountMenu className="btn btn--icon" button={<Icon name="menu" />} label={t('ui.menu')}>
          <LanguageSwitch />
          <a href={`${apiRoot}/dock/commands.pdf`} target="_blank" rel="noreferrer">
            <Icon name="print" />
            {t('dock.commands')}
          </a>
        </AccountMenu>
      </header>
      <div>
        <WaitingStrip acts={acts} />
        <HeardStrip />
      </div>
      <main id="contenu" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
