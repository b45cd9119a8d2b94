import type { ReactNode } from 'react'

/** One of the parts that a case stands in, side by side; each scrolls by itself. */
export const Zone = ({ name, className, children }: { name: string; className: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keys
  <section className={`zone ${className}`} aria-label={name} tabIndex={0}>
    {children}
  </section>
)
