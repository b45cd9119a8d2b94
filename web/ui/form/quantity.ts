export const bounded = (quantity: number, { min, max }: { min: number; max: number }): number => Math.max(min, Math.min(max, quantity))

/** What was typed as a count, or what was there before when it is none. */
export function typedQuantity(text: string, before: number): number {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? before : Number(digits)
}
