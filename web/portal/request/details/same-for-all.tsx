import { Button } from '../../../ui/control/button.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** Says the same of the other products, so that nothing is typed twice. */
export function SameForAll({ others, onSame }: { others: number; onSame: () => void }) {
  const t = useT()
  return (
    <section className="same" aria-label={t('request.same')}>
      <p>
        <b>{t('request.same')}</b> {t('request.same.body')}
      </p>
      <Button icon="check" onClick={onSame}>
        {t('request.same.do', { others })}
      </Button>
    </section>
  )
}
