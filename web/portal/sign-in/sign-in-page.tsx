import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeView } from '#application/people/view.ts'
import { landing } from '../../landing.ts'
import { useArrive } from '../../ui/api/session.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { AccountForm } from './account-form.tsx'
import { askedCode } from './asked-code.ts'
import { AwaitedStep } from './awaited-step.tsx'
import { GuestForm } from './guest-form.tsx'
import './sign-in.css'

/** With an account, or with an order's number and its address. Back to where one wanted to go: a link in a mail leads to its very return. */
export function SignInPage() {
  const t = useT()
  const { retour, par = 'compte', lien } = useSearch({ from: '/portal/connexion' })
  const navigate = useNavigate()
  const [email, setEmail] = useState(() => askedCode()?.email ?? '')
  useTitle(t('ui.sign-in'))
  const arrive = useArrive()
  const [awaited, setAwaited] = useState<MeView['awaits'] | null>(null)
  const enter = ({ roles, awaits }: MeView): void => {
    if (awaits) return setAwaited(awaits)
    arrive()
    void navigate({ href: retour === undefined || retour === '/' ? landing(roles) : retour, replace: true })
  }
  const choose = (way: 'compte' | 'commande'): void =>
    void navigate({
      to: '/connexion',
      search: { par: way, ...(retour === undefined ? {} : { retour }) },
      replace: true,
      resetScroll: false,
    })
  const number = /^\/retours\/(RMA-[\w-]+)/.exec(retour ?? '')?.[1] ?? ''
  return (
    <section className="sign-in" aria-labelledby="title">
      <h1 id="title">{t('ui.sign-in')}</h1>
      {awaited && <AwaitedStep awaits={awaited} onEnter={enter} onBack={() => setAwaited(null)} />}
      {!awaited && lien && (
        <Notice tone="warn" live>
          {t(lien === 'expire' ? 'entry.launch.over' : 'entry.launch.wrong')}
        </Notice>
      )}
      {!awaited && (
        <Segmented
          label={t('entry.ways')}
          options={[
            { value: 'compte', label: t('entry.way.account') },
            { value: 'commande', label: t('entry.way.order') },
          ]}
          value={par}
          onChange={choose}
          wide
        />
      )}
      {awaited ? null : par === 'compte' ? (
        <AccountForm
          email={email}
          onEmail={setEmail}
          onEnter={enter}
          staffTo={/^\/(desk|dock)\b/.test(retour ?? '') ? retour : undefined}
        />
      ) : (
        <>
          <p className="soft">{t('entry.order.lead')}</p>
          <div className="sheet pad">
            <GuestForm email={email} onEmail={setEmail} onEnter={enter} number={number} />
          </div>
        </>
      )}
    </section>
  )
}
