type Props = {
  name: string
  /** Its rank among the policy's tiers, from 1; without it only the name stands. */
  level?: number
  of?: number
}

export const Tier = ({ name, level, of = 4 }: Props) => (
  <span className="tier">
    {level !== undefined && (
      <i aria-hidden="true">
        {Array.from({ length: of }, (_, bar) => (
          <b key={bar} className={bar < level ? undefined : 'o'} />
        ))}
      </i>
    )}
    {name}
  </span>
)
