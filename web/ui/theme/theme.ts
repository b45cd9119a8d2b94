export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const kept = 'navette.theme'

export function currentTheme(): Theme {
  const theme = localStorage.getItem(kept)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** `public/theme.js` does the same before the first paint. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(kept)
    delete document.documentElement.dataset['theme']
  } else {
    localStorage.setItem(kept, theme)
    document.documentElement.dataset['theme'] = theme
  }
}
