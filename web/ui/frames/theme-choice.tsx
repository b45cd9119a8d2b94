import { useId, useState } from 'react'
import { chooseTheme, currentTheme, themes } from '../theme/theme.ts'
import { useT } from '../words/use-t.ts'

/** Light, dark, or as the system; for a menu. */
export function ThemeChoice() {
  const t = useT()
  const group = useId()
  const [chosen, setChosen] = useState(currentTheme)
  return (
    <fieldset>
      <legend>{t('ui.theme')}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name={group}
            checked={theme === chosen}
            onChange={() => {
              chooseTheme(theme)
              setChosen(theme)
            }}
          />
          {t(`ui.theme.${theme}`)}
        </label>
      ))}
    </fieldset>
  )
}
