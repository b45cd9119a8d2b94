import { useMe } from '../../ui/api/session.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { LotPage } from './lot-page.tsx'

/** « Retours par lot » is made for customers with an account; whoever else comes to its address is led to a request of their own. */
export const ForAccounts = () => (useMe()?.profile === 'account' ? <LotPage /> : <OneByOne />)

function OneByOne() {
  const t = useT()
  useTitle(t('lot.title'))
  return (
    <>
      <h1>{t('lot.title')}</h1>
      <Empty
        title={t('lot.accounts')}
        action={
          <ButtonLink to="/retours/nouveau" kind="go">
            {t('portal.home.create')}
          </ButtonLink>
        }
      >
        {t('lot.accounts.body')}
      </Empty>
    </>
  )
}
