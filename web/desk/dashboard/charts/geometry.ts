export type Point = readonly [x: number, y: number]

/** Where a value of one range lies in another. */
export const scale =
  ([from, to]: Point, [start, end]: Point) =>
  (value: number): number =>
    Math.round((start + ((value - from) / (to - from || 1)) * (end - start)) * 10) / 10

export const polyline = (points: readonly Point[]): string => points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/** The areas between a line and a level that it falls below (`y` grows downwards), each cut exactly where the line crosses the level. */
export function below(points: readonly Point[], level: number): string[] {
  const areas: string[] = []
  let area: Point[] = []
  const close = (): void => {
    if (area.length > 1) areas.push(`${polyline(area)}Z`)
    area = []
  }
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (before && before[1] > level !== point[1] > level) area.push(crossing(before, point, level))
    if (point[1] > level) area.push(area.length === 0 ? [point[0], level] : point, point)
    else close()
  }
  const last = points.at(-1)
  if (last && last[1] > level) area.push([last[0], level])
  close()
  return areas
}

function crossing([x1, y1]: Point, [x2, y2]: Point, level: number): Point {
  return [Math.round((x1 + ((level - y1) / (y2 - y1)) * (x2 - x1)) * 10) / 10, level]
}

/** Half-way from a tenth to all is a twentieth: each mark of the axis is a round one. */
const STEP = 0.1
/** So much of the height stays free beneath the lowest share, for its words. */
const FREE = 0.17

/** Where an axis of shares begins: a tenth below which there is room for words beneath the least of them, or none at all. */
export function shareFloor(least: number): number {
  for (let floor = Math.floor(least / STEP); floor > 0; floor--) {
    const at = Math.round(floor * STEP * 100) / 100
    if ((least - at) / (1 - at) >= FREE) return at
  }
  return 0
}
