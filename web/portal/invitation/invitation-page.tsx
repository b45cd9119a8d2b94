import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { StaffRole } from '#domain/actor.ts'
import type { MeView } from '#application/people/view.ts'
import { NewPassword } from '../../account/new-password.tsx'
import { landing } from '../../landing.ts'
import { useArrive } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { shop } from '../../ui/shop.ts'
import { useT } from '../../ui/words/use-t.ts'
import { SignOnButton } from '../sign-on/sign-on-button.tsx'
import '../sign-in/sign-in.css'

type Opened = { email: string; roles: readonly StaffRole[]; signOn: string | null }

/** Whoever was asked in by mail chooses a name and a password, and is in. The link's secret never leaves this page but in a body. */
export function InvitationPage() {
  const t = useT()
  useTitle(t('invitation.title'))
  const [token] = useState(() => location.hash.slice(1))
  const [opened, setOpened] = useState<Opened | null>(null)
  const { send, problem } = useCommand<Opened>('POST', '/session/invitation-readings', { onDone: setOpened })
  // The secret is in the address and nowhere else: it is read once, when the page is there.
  useEffect(() => {
    if (token !== '') void send({ token })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per link
  }, [token])
  return (
    <section className="sign-in" aria-labelledby="title">
      <h1 id="title">{t('invitation.title')}</h1>
      {token === '' && <Notice tone="warn">{t('invitation.none.body')}</Notice>}
      <ProblemNotice problem={problem} />
      {token !== '' && !opened && !problem && <Skeleton lines={4} />}
      {opened &&
        (opened.signOn === null ? <Acceptance token={token} opened={opened} /> : <Elsewhere opened={opened} provider={opened.signOn} />)}
    </section>
  )
}

/** Where the company's own sign-on is the only way in: the invitation is accepted by signing in there, and no password is asked for. */
function Elsewhere({ opened, provider }: { opened: Opened; provider: string }) {
  const t = useT()
  return (
    <>
      <p className="soft">{t('invitation.elsewhere', { shop: shop.name, provider })}</p>
      <div className="sheet pad stack">
        <ForWhom opened={opened} />
        <SignOnButton retour={landing(opened.roles)} />
      </div>
    </>
  )
}

function ForWhom({ opened: { email, roles } }: { opened: Opened }) {
  const t = useT()
  return (
    <p>
      {t('invitation.for')} <b>{email}</b>. {t('invitation.roles')} <b>{roles.map((role) => t(`words.role.${role}`)).join(', ')}</b>.
    </p>
  )
}

function Acceptance({ token, opened }: { token: string; opened: Opened }) {
  const t = useT()
  const navigate = useNavigate()
  const arrive = useArrive()
  const acceptance = useCommand<MeView>('POST', '/session/invitation', {
    onDone: (me) => {
      arrive()
      void navigate({ href: landing(me.roles), replace: true })
    },
  })
  return (
    <>
      <p className="soft">{t('invitation.lead', { shop: shop.name })}</p>
      <div className="sheet pad">
        <Form problem={acceptance.problem} onSend={({ name, password }) => void acceptance.send({ token, name, password })}>
          <ForWhom opened={opened} />
          <Input name="name" label={t('invitation.name')} hint={t('invitation.name.hint')} autoComplete="name" />
          <NewPassword name="password" label={t('invitation.password')} email={opened.email} />
          <ActionButton type="submit" kind="go" busy={acceptance.busy}>
            {t('invitation.send')}
          </ActionButton>
        </Form>
      </div>
    </>
  )
}
