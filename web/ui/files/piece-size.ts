import { LEAST_PART_BYTES } from '#domain/file/limits.ts'

const MOST = 2 * 2 ** 20
/** A bad line loses little by it, a good one soon sends more at once. */
export const FIRST_PIECE_BYTES = 256 * 2 ** 10

/** How much to send next: twice as much after what went through, a quarter after what did not. */
export const nextPieceBytes = (bytes: number, went: boolean): number =>
  went ? Math.min(MOST, bytes * 2) : Math.max(LEAST_PART_BYTES, bytes / 4)
