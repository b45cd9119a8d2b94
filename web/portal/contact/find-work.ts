import { sha256 } from './sha256.ts'

/** The number that makes the SHA-256 of `form:number` begin with so many zero bits, among `count` of them; null where it is in none. */
export function findWork(form: string, bits: number, { from, count }: { from: number; count: number }): number | null {
  for (let n = from; n < from + count; n++) if (Math.clz32(sha256(`${form}:${n}`)[0] ?? 0) >= bits) return n
  return null
}
