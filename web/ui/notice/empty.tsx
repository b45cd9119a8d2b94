import type { ReactNode } from 'react'

type Props = {
  title: string
  /** The waiting shuttle, for a list that has never held anything. */ art?: ReactNode
  /** What to do now. */ action?: ReactNode
  children?: ReactNode
}

/** Nothing here, and what that means. */
export const Empty = ({ title, art, action, children }: Props) => (
  <div className="sheet empty">
    {art}
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {action}
  </div>
)

/** The one place where the shuttle is no return: it waits at Demande. */
export const WaitingShuttle = () => (
  <svg className="waiting" width="256" height="48" viewBox="-28 0 246 48" aria-hidden="true">
    <path className="way" d="M0 24H209" />
    {[50, 90, 130, 170, 209].map((x) => (
      <circle key={x} cx={x} cy="24" r="7.5" />
    ))}
    <path className="body" d="M-27 24C-16 15-9 11.5 0 11.5S16 15 27 24C16 33 9 36.5 0 36.5S-16 33-27 24Z" />
    <rect x="-10" y="22.25" width="20" height="3.5" rx="1.75" />
  </svg>
)
