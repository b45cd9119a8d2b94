const key = 'navette.letters'

/** Single-letter shortcuts disturb who speaks to the computer: they can be switched off, on this machine (WCAG 2.1.4). */
export const lettersAreOn = (): boolean => localStorage.getItem(key) !== 'off'

export function switchLetters(on: boolean): void {
  if (on) localStorage.removeItem(key)
  else localStorage.setItem(key, 'off')
}
