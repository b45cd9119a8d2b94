/** The return that was last chosen, so that whoever comes back to a queue finds their place. */
let chosen: string | null = null

export const lastPlace = (): string | null => chosen

export function keepPlace(number: string): void {
  chosen = number
}
