import { below, type Point, polyline, scale } from './geometry.ts'

type Week = { label: string; share: number | null; title: string }

type Props = { label: string; weeks: readonly Week[]; objective: number; goalWords: string; percent: (share: number) => string }

const LEFT = 38
const RIGHT = 364
const TOP = 13
const BOTTOM = 164
const MOST_LABELS = 4

/** Shares week by week against their objective; what lies below it is filled, the lowest and the last are named. */
export function ShareLine({ label, weeks, objective, goalWords, percent }: Props) {
  const known = weeks.flatMap(({ share }, index) => (share === null ? [] : [{ share, index }]))
  const least = Math.min(objective, ...known.map(({ share }) => share))
  const floor = Math.max(0, Math.floor((least - 0.01) * 20) / 20)
  const y = scale([floor, 1], [BOTTOM, TOP])
  const x = scale([0, Math.max(1, weeks.length - 1)], [LEFT, RIGHT])
  const points = known.map(({ share, index }): Point => [x(index), y(share)])
  const goal = y(objective)
  const lowest = known.reduce<(typeof known)[number] | undefined>(
    (low, one) => (low === undefined || one.share < low.share ? one : low),
    undefined,
  )
  const last = known.at(-1)
  const marks = [floor, (floor + 1) / 2, 1]
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
      <text className="gt" x={LEFT} y={goal + 16}>
        {goalWords}
      </text>
      <path className="l" d={polyline(points)} />
      {known.map(({ share, index }) => {
        const dip = lowest?.index === index && share < objective
        return (
          <circle
            key={index}
            className={dip ? 'dot dot--dip' : 'dot'}
            cx={x(index)}
            cy={y(share)}
            r={dip || last?.index === index ? 5 : weeks.length > 30 ? 2 : 3.2}
          >
            <title>{weeks[index]?.title}</title>
          </circle>
        )
      })}
      {lowest && lowest.share < objective && lowest.index !== last?.index && (
        <text
          className="v"
          x={x(lowest.index) - 9}
          y={y(lowest.share) + 5}
          textAnchor={lowest.index < 2 ? 'start' : 'end'}
          dx={lowest.index < 2 ? 18 : 0}
        >
          {percent(lowest.share)}
        </text>
      )}
      {last && (
        <text
          className="v"
          x={372}
          y={last.index === lowest?.index ? Math.min(BOTTOM + 10, y(last.share) + 20) : Math.max(TOP, y(last.share) - 10)}
          textAnchor="end"
        >
          {percent(last.share)}
        </text>
      )}
      {weeks.map(({ label: week }, index) =>
        index % every === 0 ? (
          <text key={week} x={x(index)} y={192} textAnchor={index === 0 ? 'start' : 'middle'}>
            {week}
          </text>
        ) : null,
      )}
    </svg>
  )
}
