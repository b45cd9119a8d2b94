import { below, type Point, polyline, scale, shareFloor } from './geometry.ts'

type Week = {
  label: string
  share: number | null
  /** How many of how many, where these are so few that the share alone misleads. */ few: string | null
  title: string
}

type Props = { label: string; weeks: readonly Week[]; objective: number; percent: (share: number) => string }

const LEFT = 38
const RIGHT = 316
const TOP = 13
const BOTTOM = 160
const LABELS = 192
const MOST_LABELS = 4
/** Between two words beneath one another. */
const LINE = 14

/**
 * Shares week by week against their objective; what lies below it is filled, the lowest and the last are named: the lowest beneath its point, the last
 * beside it, where no line comes. Weeks of few are hollow.
 */
export function ShareLine({ label, weeks, objective, percent }: Props) {
  const known = weeks.flatMap(({ share, few }, index) => (share === null ? [] : [{ share, few, index }]))
  const least = Math.min(objective, ...known.map(({ share }) => share))
  const floor = shareFloor(least)
  const y = scale([floor, 1], [BOTTOM, TOP])
  const x = scale([0, Math.max(1, weeks.length - 1)], [LEFT, RIGHT])
  const points = known.map(({ share, index }): Point => [x(index), y(share)])
  const goal = y(objective)
  const last = known.at(-1)
  const lowest = known.toSorted((a, b) => a.share - b.share)[0]
  const dip = lowest && lowest.share < objective && lowest.index !== last?.index ? lowest : undefined
  const marks = [floor, (floor + 1) / 2, 1]
  // The objective has its own word on the axis, where no other is so near that both would run together.
  const apart = marks.every((mark) => Math.abs(y(mark) - goal) >= LINE)
  const every = Math.max(1, Math.ceil(weeks.length / MOST_LABELS))
  return (
    <svg className="c" viewBox="0 0 376 200" role="img" aria-label={label}>
      {marks.map((mark) => (
        <g key={mark}>
          <path className="ax" d={`M${LEFT} ${y(mark)}H${RIGHT}`} />
          <text x={LEFT - 7} y={y(mark) + 4} textAnchor="end">
            {percent(mark)}
          </text>
        </g>
      ))}
      {below(points, goal).map((area) => (
        <path key={area} className="under" d={area} />
      ))}
      <path className="goal" d={`M${LEFT} ${goal}H${RIGHT}`} />
      {apart && (
        <text className="gt" x={LEFT - 7} y={goal + 4} textAnchor="end">
          {percent(objective)}
        </text>
      )}
      <path className="l" d={polyline(points)} />
      {known.map(({ share, few, index }) => (
        <circle
          key={index}
          className={['dot', dip?.index === index && 'dot--dip', few !== null && 'dot--few'].filter(Boolean).join(' ')}
          cx={x(index)}
          cy={y(share)}
          r={dip?.index === index || last?.index === index ? 5 : weeks.length > 30 ? 2 : 3.2}
        >
          <title>{weeks[index]?.title}</title>
        </circle>
      ))}
      {dip && <Named at={[clamped(x(dip.index)), y(dip.share) + 19]} anchor="middle" words={percent(dip.share)} few={dip.few} beside />}
      {last && <Named at={[x(last.index) + 10, y(last.share) + 4]} anchor="start" words={percent(last.share)} few={last.few} />}
      {weeks.map(({ label: week }, index) =>
        index % every === 0 ? (
          <text key={week} x={x(index)} y={LABELS} textAnchor={index === 0 ? 'start' : 'middle'}>
            {week}
          </text>
        ) : null,
      )}
    </svg>
  )
}

/** Words beneath a point stay within the drawing. */
const clamped = (x: number): number => Math.min(RIGHT - 30, Math.max(LEFT + 42, x))

type NamedProps = { at: Point; anchor: 'start' | 'middle'; words: string; few: string | null; /** Both on one line. */ beside?: boolean }

function Named({ at: [x, y], anchor, words, few, beside = false }: NamedProps) {
  return (
    <text className="v" x={x} y={y} textAnchor={anchor}>
      {words}
      {few !== null && (
        <tspan className="few" {...(beside ? { dx: 4 } : { x, dy: LINE })}>
          {few}
        </tspan>
      )}
    </text>
  )
}
