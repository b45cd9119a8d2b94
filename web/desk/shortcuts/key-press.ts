/** A key as far as shortcuts look at it. */
export type Press = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  typing: boolean
  inDialog: boolean
  /** On a link or a button. */ pressing: boolean
}

/**
 * The shortcut that a press means, by the name screens give it: `j`, `?`, `Enter`, `Ctrl+Enter`. Single letters mean nothing while one types;
 * nothing means anything behind a dialog; Enter belongs to the link or button that has the focus.
 */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, typing, inDialog, pressing }: Press): string | undefined {
  if (inDialog || altKey) return undefined
  if (ctrlKey || metaKey) return key === 'Enter' ? 'Ctrl+Enter' : undefined
  if (typing || (pressing && key === 'Enter')) return undefined
  return key.length === 1 ? key.toLowerCase() : key
}

/** Whether single-letter shortcuts may be switched off by the reader (WCAG 2.1.4): only those that are one character. */
export const isSingleCharacter = (shortcut: string): boolean => shortcut.length === 1
