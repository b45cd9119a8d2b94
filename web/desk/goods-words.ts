import type { T } from '../ui/words/use-t.ts'

/** An order or a return by its first product, and how many others of its products there are. */
export const goodsWords = ({ title, lines }: { title: string; lines: number }, t: T): string =>
  lines > 1 ? t('desk.queue.and-more', { title, count: lines - 1 }) : title
