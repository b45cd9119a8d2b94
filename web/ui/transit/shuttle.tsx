/** The return itself, at its station: full when we have it, hollow with a pause mark when it is the customer's turn (transit.css). */
export const Shuttle = () => (
  <svg className="shuttle" viewBox="0 0 46 26" aria-hidden="true">
    <path d="M-4 13C7 5 14 1.5 23 1.5S39 5 50 13C39 21 32 24.5 23 24.5S7 21-4 13Z" />
    <rect className="slot" x="13" y="11.25" width="20" height="3.5" rx="1.75" />
    <path className="pause" d="M20 8.5v9M26 8.5v9" />
  </svg>
)

/** Navette's mark. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 68 36" aria-hidden="true">
    <path className="thread-line" d="M0 18h68" />
    <path d="M12 18C20 10 26 6.5 34 6.5S48 10 56 18C48 26 42 29.5 34 29.5S20 26 12 18Z" />
    <rect x="25" y="16" width="18" height="4" rx="2" />
  </svg>
)
