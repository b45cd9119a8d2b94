import type { ReactNode } from 'react'

type Bar = { label: string; count: number; /** Said of the bar when it is pointed at. */ title: string; late?: boolean }

type Props = {
  /** All of it in one sentence, for those who cannot see it. */
  label: string
  bars: readonly Bar[]
  /** A line after so many bars, with its words beside it; on which side there is room. */
  goal?: { after: number; words: readonly string[] }
  /** How many labels there is room for. */
  labels?: number
}

const WIDTH = 372
const BASE = 172
const TOP = 42
/** So wide is a letter, nearly. */
const LETTER = 6

/** Counts side by side, each over its number; those beyond the promise in the colour of what is late. */
export function Histogram({ label, bars, goal, labels = 14 }: Props): ReactNode {
  const step = WIDTH / bars.length
  const gap = Math.min(8, step / 5)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const every = Math.ceil(bars.length / labels)
  /** Whether the first bar's words would begin left of the drawing. */
  const cut = (index: number, words: string): boolean => index === 0 && words.length * LETTER > step
  const line = goal && goal.after > 0 && goal.after < bars.length ? goal.after * step : undefined
  const left = line !== undefined && line > WIDTH / 2
  return (
    <svg className="c" viewBox={`0 0 ${WIDTH} 200`} role="img" aria-label={label}>
      <path className="ax" d={`M0 ${BASE}H${WIDTH}`} />
      {bars.map(({ label: below, count, title, late = false }, index) => {
        const height = (count / most) * (BASE - TOP - 14)
        const x = index * step + gap / 2
        const middle = x + (step - gap) / 2
        return (
          <g key={below}>
            <rect className={late ? 'w' : 'b1'} x={x} y={BASE - height} width={step - gap} height={height} rx={Math.min(2, height / 2)}>
              <title>{title}</title>
            </rect>
            {count > 0 && step > 16 && (
              <text className="v" x={middle} y={BASE - height - 6} textAnchor="middle">
                {count}
              </text>
            )}
            {index % every === 0 && (
              <text x={cut(index, below) ? x : middle} y={192} textAnchor={cut(index, below) ? 'start' : 'middle'}>
                {below}
              </text>
            )}
          </g>
        )
      })}
      {line !== undefined && (
        <>
          <path className="goal" d={`M${line} 6V${BASE}`} />
          {goal?.words.map((words, index) => (
            <text key={words} className="gt" x={left ? line - 7 : line + 7} y={14 + index * 16} textAnchor={left ? 'end' : 'start'}>
              {words}
            </text>
          ))}
        </>
      )}
    </svg>
  )
}
