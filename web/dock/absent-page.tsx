import { ButtonLink } from '../ui/control/button-link.tsx'
import { useTitle } from '../ui/frames/use-title.ts'
import { useT } from '../ui/words/use-t.ts'

/** At an address that no page of the dock has; the scanner's box stays above it. */
export function AbsentPage() {
  const t = useT()
  const title = t('ui.missing.title')
  useTitle(title)
  return (
    <div className="page-note">
      <h1>{title}</h1>
      <p>{t('dock.absent')}</p>
      <ButtonLink to="/dock" kind="go" big>
        {t('dock.absent.back')}
      </ButtonLink>
    </div>
  )
}
