export const scannerId = 'scanner'

/** Where the next scan goes. */
export const focusScan = (): void => document.getElementById(scannerId)?.focus()
