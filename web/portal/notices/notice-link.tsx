import { Link } from '@tanstack/react-router'
import type { NoticesView } from '#application/policy/view.ts'
import { shop } from '../../ui/shop.ts'
import { useT } from '../../ui/words/use-t.ts'

type Kind = NoticesView['items'][number]['kind']

export const anchorOf = {
  legal: 'mentions-legales',
  data: 'donnees-personnelles',
  accessibility: 'accessibilite',
} as const satisfies Record<Kind, string>

export function NoticeLink({ kind }: { kind: Kind }) {
  const t = useT()
  return (
    <Link to="/informations" hash={anchorOf[kind]}>
      {t(`portal.notice.${kind}`)}
    </Link>
  )
}

/** Beside a form that asks who somebody is: what that is for, and where all of it is told (GDPR art. 13). */
export function WhatFor({ purpose }: { purpose: 'contact' | 'withdrawal' }) {
  const t = useT()
  return (
    <p className="soft small">
      {t(`portal.notice.for.${purpose}`, { shop: shop.name })} <NoticeLink kind="data" />
    </p>
  )
}
