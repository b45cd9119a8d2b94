import { useT } from '../words/use-t.ts'

/** The first thing the Tab key finds. Every frame's main has the id `contenu`. */
export function SkipLink() {
  const t = useT()
  return (
    <a className="skip" href="#contenu">
      {t('ui.skip')}
    </a>
  )
}
