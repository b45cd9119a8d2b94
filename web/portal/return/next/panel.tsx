import type { ReactNode } from 'react'

type Props = {
  /** Its place in an order of steps; none where there is only one thing. */ nth?: number
  later?: boolean
  wide?: boolean
  title: ReactNode
  children: ReactNode
}

/** One thing to do, or to know, under the line. */
export const Panel = ({ nth, later = false, wide = false, title, children }: Props) => (
  <div className={['panel', nth === undefined ? '' : 'panel--nth', wide ? 'panel--wide' : ''].join(' ').trim()}>
    {nth !== undefined && (
      <span className={later ? 'n n--later' : 'n'} aria-hidden="true">
        {nth}
      </span>
    )}
    <h2>{title}</h2>
    {children}
  </div>
)
