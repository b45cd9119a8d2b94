import { Link } from '@tanstack/react-router'

/** Returns by their numbers, each a way there. */
export const ReturnLinks = ({ numbers }: { numbers: readonly string[] }) =>
  numbers.map((number, index) => (
    <span key={number}>
      {index > 0 && ', '}
      <Link to="/retours/$number" params={{ number }} className="nb">
        {number}
      </Link>
    </span>
  ))
