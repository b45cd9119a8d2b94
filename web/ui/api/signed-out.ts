const name = 'navette.signed-out'

/** Somebody left this browser on purpose: whoever comes next through another service is asked there who they are. */
export const signedOut = {
  note: (): void => quietly(() => localStorage.setItem(name, '1')),
  noted: (): boolean => quietly(() => localStorage.getItem(name) !== null) ?? false,
  forget: (): void => quietly(() => localStorage.removeItem(name)),
}

/** A browser that keeps nothing asks nobody more than the service itself does. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
