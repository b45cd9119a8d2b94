import { useT } from '../words/use-t.ts'

/** In a tab of its own, so that what was typed here stays; it leads to this very page, and this one hears of it (`onArrival`). */
export function SignInAgain() {
  const t = useT()
  const here = `${location.pathname}${location.search}`
  return (
    <a href={`/connexion?${new URLSearchParams({ retour: here })}`} target="_blank" rel="noreferrer">
      {t('ui.sign-in')}
    </a>
  )
}
