import { ButtonAnchor } from '../control/button-link.tsx'
import { useT } from '../words/use-t.ts'

export function MissingPage() {
  const t = useT()
  return (
    <main className="touch page-note">
      <h1>{t('ui.missing.title')}</h1>
      <p>{t('ui.missing.body')}</p>
      <ButtonAnchor kind="go" href="/">
        {t('ui.missing.home')}
      </ButtonAnchor>
    </main>
  )
}
