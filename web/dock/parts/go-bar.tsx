import type { ReactNode } from 'react'
import { CallAgent } from './call-agent.tsx'

/** The foot of every work: a way to call somebody, what happens next, and the one button. */
export const GoBar = ({ number, says, children }: { number: string; says: ReactNode; children?: ReactNode }) => (
  <footer className="go">
    <CallAgent number={number} />
    <p>{says}</p>
    {children}
  </footer>
)
