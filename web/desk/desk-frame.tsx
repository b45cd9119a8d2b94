import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Explained } from '../ui/deadline/explained.ts'
import { SkipLink } from '../ui/frames/skip-link.tsx'
import { useLive } from '../ui/live/use-live.ts'
import '../ui/styles/desk-frame.css'
import { Departures } from './departures/departures.tsx'
import { Side } from './side.tsx'

/** Every clock of the desk leads to what explains it. */
const explained = (id: string, words: ReactNode): ReactNode => (
  <Link className="sla-why" to="/desk/promesses/$id" params={{ id }}>
    {words}
  </Link>
)

/** What surrounds the agent's screens. A screen brings its own bar (`d-top`) and scrolls in `main`. */
export function DeskFrame() {
  useLive()
  return (
    <div className="desk">
      <SkipLink />
      <Side />
      <main id="contenu" tabIndex={-1}>
        <Explained value={explained}>
          <Outlet />
        </Explained>
      </main>
      <Departures />
    </div>
  )
}
