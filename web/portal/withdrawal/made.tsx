import { useMe } from '../../ui/api/session.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** The return that it has become. */
export function Made({ number }: { number: string }) {
  const t = useT()
  const me = useMe()
  return (
    <Notice tone="ok">
      <p>{t('withdrawal.made', { number })}</p>
      {me ? (
        <ButtonLink to="/retours/$number" params={{ number }} kind="go" icon="right">
          {t('withdrawal.made.go')}
        </ButtonLink>
      ) : (
        <p>{t('withdrawal.made.mail')}</p>
      )}
    </Notice>
  )
}
