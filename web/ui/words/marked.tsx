type Props = { text: string; /** Places in it, in its order. */ marks: readonly { from: number; to: number }[] }

/** A text with what was looked for marked in it. */
export function Marked({ text, marks }: Props) {
  const ends = [0, ...marks.map(({ to }) => to)]
  return (
    <>
      {marks.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(ends[at], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
