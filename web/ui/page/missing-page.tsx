import { ButtonAnchor } from '../control/button-link.tsx'
import { useT } from '../words/use-t.ts'
import { BareFrame } from './bare-frame.tsx'

export function MissingPage() {
  const t = useT()
  return (
    <BareFrame>
      <h1>{t('ui.missing.title')}</h1>
      <p>{t('ui.missing.body')}</p>
      <ButtonAnchor kind="go" href="/">
        {t('ui.missing.home')}
      </ButtonAnchor>
    </BareFrame>
  )
}
