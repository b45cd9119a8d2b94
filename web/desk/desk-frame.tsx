import { Outlet } from '@tanstack/react-router'
import { SkipLink } from '../ui/frames/skip-link.tsx'
import { useLive } from '../ui/live/use-live.ts'
import '../ui/styles/desk-frame.css'
import { Departures } from './departures/departures.tsx'
import { Side } from './side.tsx'

/** What surrounds the agent's screens. A screen brings its own bar (`d-top`) and scrolls in `main`. */
export function DeskFrame() {
  useLive()
  return (
    <div className="desk">
      <SkipLink />
      <Side />
      <main id="contenu" tabIndex={-1}>
        <Outlet />
      </main>
      <Departures />
    </div>
  )
}
