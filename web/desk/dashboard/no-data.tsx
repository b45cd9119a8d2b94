import { useT } from '../../ui/words/use-t.ts'

/** In place of a drawing of nothing. */
export function NoData() {
  const t = useT()
  return <p className="fig-none">{t('dashboard.none')}</p>
}
