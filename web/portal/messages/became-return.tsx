import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** The conversation goes on in a return: the way there. */
export function BecameReturn({ number }: { number: string }) {
  const t = useT()
  return (
    <Notice tone="ok" icon="check">
      <div className="row">
        <span>{t('contact.became', { number })}</span>
        <ButtonLink to="/retours/$number" params={{ number }}>
          {t('contact.became.open')}
        </ButtonLink>
      </div>
    </Notice>
  )
}
