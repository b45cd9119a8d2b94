/** Round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const K = new Uint32Array(64)
/** Initial state: likewise of the square roots of the first 8. */
const H = new Uint32Array(8)

for (let n = 2, found = 0; found < 64; n++) {
  if (hasDivisor(n)) continue
  if (found < 8) H[found] = fraction(Math.sqrt(n))
  K[found++] = fraction(Math.cbrt(n))
}

function hasDivisor(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return true
  return false
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) >>> 0
}

const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n))
const at = (words: Uint32Array, index: number): number => words[index] ?? 0

/** SHA-256 of a short ASCII text (FIPS 180-4), as eight words. In plain script, so that it also works where WebCrypto is missing: over http. */
export function sha256(text: string): Uint32Array {
  const blocks = new Uint32Array(((text.length + 8) >> 6) * 16 + 16)
  for (let i = 0; i <= text.length; i++) {
    const byte = i < text.length ? text.charCodeAt(i) : 0x80
    blocks[i >> 2] = at(blocks, i >> 2) | (byte << (24 - (i % 4) * 8))
  }
  blocks[blocks.length - 1] = text.length * 8
  const state = H.slice()
  for (let start = 0; start < blocks.length; start += 16) mix(state, blocks.subarray(start, start + 16))
  return state
}

function mix(state: Uint32Array, block: Uint32Array): void {
  const w = new Uint32Array(64)
  w.set(block)
  for (let i = 16; i < 64; i++) {
    const [x, y] = [at(w, i - 15), at(w, i - 2)]
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + (mixed[i] ?? 0)
}
