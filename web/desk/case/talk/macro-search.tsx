import { useState } from 'react'
import type { SpokenMacroView } from '#application/macros/view.ts'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { matchingMacros } from './matching-macros.ts'

type Props = {
  offered: { locale: 'fr' | 'en'; items: readonly SpokenMacroView[] }
  onChoose: (macro: SpokenMacroView) => void
  onClose: () => void
}

/** Every macro with the words that it would say; Enter takes the first that is found. */
export function MacroSearch({ offered: { locale, items }, onChoose, onClose }: Props) {
  const t = useT()
  const [text, setText] = useState('')
  const found = matchingMacros(items, text)
  const choose = (macro: SpokenMacroView | undefined): void => {
    if (!macro) return
    onClose()
    onChoose(macro)
  }
  return (
    <Dialog
      title={t('macro.macros')}
      onClose={onClose}
      wide
      actions={
        <>
          <ButtonLink kind="quiet" to="/desk/settings/macros">
            {t('macro.keep')}
          </ButtonLink>
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </>
      }
    >
      <input
        className="input"
        type="search"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that one types into
        autoFocus
        aria-label={t('macro.search')}
        placeholder={t('macro.search')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          choose(found[0])
        }}
      />
      <p className="small muted" role="status">
        {t('macro.found', { count: found.length })}
      </p>
      <ul className="macro-list">
        {found.map((macro) => (
          <li key={macro.id}>
            <button type="button" lang={macro.locale} onClick={() => choose(macro)}>
              <b>{macro.name}</b>{' '}
              <small className="muted">
                {t(macro.shared ? 'macro.shared' : 'macro.own')}
                {macro.locale !== locale && `, ${t(`macro.only.${macro.locale}`)}`}
              </small>
              <span className="said">{macro.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
