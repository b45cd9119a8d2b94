import type { MeView } from '#application/people/view.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** A guest of one order who follows the link to another's return: how to get there. */
export function Elsewhere({ order, number }: { order: NonNullable<MeView['order']>; number: string }) {
  const t = useT()
  return (
    <Notice tone="warn" live>
      <h1>{t('entry.elsewhere', { number: order.number })}</h1>
      <span className="row">
        <ButtonLink to="/connexion" search={{ par: 'commande', retour: `/retours/${number}` }} icon="search">
          {t('entry.home.other')}
        </ButtonLink>
        <ButtonLink to="/connexion" search={{ par: 'compte', retour: `/retours/${number}` }} icon="user">
          {t('entry.home.account')}
        </ButtonLink>
      </span>
    </Notice>
  )
}
