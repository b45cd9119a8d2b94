/**
 * What is costly to make and made of its key alone, made once: `remembered(5000)` answers what gives it. Whoever asks may choose the key, so that it has an
 * end: where one more comes than `most`, all before it are forgotten.
 */
export function remembered<Made>(most: number): (key: string, make: () => Made) => Made {
  const known = new Map<string, Made>()
  return (key, make) => {
    if (known.has(key)) return known.get(key) as Made
    const made = make()
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
