/** Three digits after a sign are thousands; the decimals then follow the other sign. */
const shapes = [/^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/, /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/, /^(\d+)(?:[.,](\d+))?$/]

/** Minor units of an amount as people type it: « 30 », « 1 249,90 € », « 1,249.90 ». Undefined where it is none, is negative, or has more decimals than its currency: « 500 » is 500 yen and 50,000 cents. */
export function parseAmount(text: string, decimals: number): number | undefined {
  const plain = text.replace(/[\s\u00A0\u202F€$£]/g, '')
  const found = shapes.map((shape) => shape.exec(plain)).find((match) => match !== null)
  if (!found) return undefined
  const [, whole = '', fraction = ''] = found
  if (fraction.length > decimals) return undefined
  const amount = Number(whole.replace(/[.,]/g, '')) * 10 ** decimals + Number(fraction.padEnd(decimals, '0') || 0)
  return Number.isSafeInteger(amount) ? amount : undefined
}
