import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Opened } from '#application/contact/opening.ts'
import { useMe } from '../../ui/api/session.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'
import { usePromiseWords } from '../policy-words/use-promise-words.ts'
import { WhatFor } from '../notices/notice-link.tsx'
import { WithdrawLink } from '../withdrawal/withdraw-link.tsx'
import { OwnForm } from './own-form.tsx'
import { Sent } from './sent.tsx'
import { StrangerForm } from './stranger-form.tsx'
import './contact.css'

/** « Nous écrire » (B4), with an account or without, about an order or not. */
export function ContactPage() {
  const t = useT()
  const me = useMe()
  const { commande } = useSearch({ from: '/portal/contact' })
  const within = usePromiseWords('reply')
  const [opened, setOpened] = useState<Opened | null>(null)
  useTitle(t('contact.title'))
  const own = me !== null && me.roles.includes('customer') && me.conversationId === null
  const about = me?.order?.id ?? commande ?? ''
  return (
    <div className="write">
      <section aria-labelledby="write-to-us">
        <h1 id="write-to-us">{t('contact.title')}</h1>
        <p className="lead">{within === null ? t('contact.lead') : t('contact.lead.within', { within })}</p>
        {opened ? (
          <Sent opened={opened} />
        ) : (
          <div className="sheet pad stack">
            {own ? <OwnForm key={about} about={about} onSent={setOpened} /> : <StrangerForm onSent={setOpened} />}
            <WhatFor purpose="contact" />
          </div>
        )}
      </section>
      <AtOnce signedIn={me !== null} order={me && (me.order?.id ?? commande)} />
    </div>
  )
}

/** What the policy answers at once, beside the form and never in its way. */
function AtOnce({ signedIn, order }: { signedIn: boolean; order: string | undefined | null }) {
  const t = useT()
  return (
    <aside className="sheet pad" aria-labelledby="at-once">
      <h2 id="at-once">{t('contact.at-once')}</h2>
      <ul>
        <li>
          <Link to="/retours/nouveau">{t('contact.at-once.return')}</Link> {t('contact.at-once.return.body')}
        </li>
        <li>
          <Link to="/">{t('contact.at-once.follow')}</Link> {t('contact.at-once.follow.body')}
        </li>
        <li>
          <WithdrawLink {...(order ? { order } : {})} /> {t('contact.at-once.withdraw.body')}
        </li>
        <li>
          <Link to="/politique">{t('contact.at-once.policy')}</Link> {t('contact.at-once.policy.body')}
        </li>
        {signedIn && (
          <li>
            <Link to="/messages">{t('contact.at-once.messages')}</Link> {t('contact.at-once.messages.body')}
          </li>
        )}
      </ul>
    </aside>
  )
}
