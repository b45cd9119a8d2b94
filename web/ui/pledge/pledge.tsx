import type { ReactNode } from 'react'
import './pledge.css'

/** Words that somebody agrees or has agreed to, with who did and when above them. */
export const Pledge = ({ words, children }: { words: string; children: ReactNode }) => (
  <figure className="pledge">
    <figcaption>{children}</figcaption>
    <blockquote>{words}</blockquote>
  </figure>
)
