/** A person of the staff, or nobody yet. The name stands beside it. */
export const Avatar = ({ name }: { name: string | null }) => (
  <span className={name === null ? 'ava ava--none' : 'ava'} aria-hidden="true">
    {name?.slice(0, 2).toLocaleUpperCase()}
  </span>
)
