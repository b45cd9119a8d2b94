/** A person of the staff, or nobody yet. The name stands beside it, and is what a control that holds both is called by. */
export const Avatar = ({ name }: { name: string | null }) => (
  <span className={name === null ? 'ava ava--none' : 'ava'} data-initials={name?.slice(0, 2).toLocaleUpperCase()} aria-hidden="true" />
)
