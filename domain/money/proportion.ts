/**
 * The part of `total` that belongs to `part` of `whole`, rounded half up to a minor unit. Of a growing part it never shrinks, and the whole
 * is `total`: so the differences of two such amounts always add up. Nothing of nothing is nothing.
 */
export function proportion(total: number, part: number, whole: number): number {
  if (whole === 0) return 0
  // Exact beyond 2^53, which a product of two safe amounts easily passes.
  const [t, p, w] = [BigInt(total), BigInt(part), BigInt(whole)]
  return Number((2n * t * p + w) / (2n * w))
}
