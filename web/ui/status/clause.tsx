import { useT } from '../words/use-t.ts'

/** « art. A4 », on its way to that clause of the published policy. `inline` stands in a sentence. */
export function Clause({ id, inline = false }: { id: string; inline?: boolean }) {
  const t = useT()
  return (
    <a className={inline ? 'nb' : 'clause'} href={`/politique#${id}`} title={t('ui.article.long', { clause: id })}>
      {t('ui.article', { clause: id })}
    </a>
  )
}
