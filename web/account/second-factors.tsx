import { useState } from 'react'
import type { FactorsView } from '#application/second-factors/show-factors.ts'
import { useApi } from '../ui/api/query.ts'
import { useCommand } from '../ui/api/use-command.ts'
import { ActionButton } from '../ui/control/action-button.tsx'
import { formatDateTime } from '../ui/format/date.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { LoadProblem, ProblemNotice } from '../ui/notice/problem-notice.tsx'
import { Skeleton } from '../ui/notice/skeleton.tsx'
import { toast } from '../ui/notice/toasts.ts'
import { useT } from '../ui/words/use-t.ts'
import { type Added, AddApp, AddPasskey } from './factors/add-factor.tsx'
import { RecoveryCodes } from './factors/recovery-codes.tsx'
import { Revocable, Revocables } from './revocable.tsx'

/** What one of the staff proves themselves with besides a password. */
export function SecondFactors() {
  const t = useT()
  const query = useApi<FactorsView>('/second-factors')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const factors = query.data
  const added = ({ recoveryCodes }: Added): void => {
    toast(t('factor.added'), { icon: 'shield' })
    if (recoveryCodes) setCodes(recoveryCodes)
  }
  return (
    <section className="sheet pad" aria-labelledby="factors">
      <h2 id="factors">{t('factor.title')}</h2>
      <p className="soft">{t('factor.lead')}</p>
      {query.error && !factors && <LoadProblem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={3} />}
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {factors && !codes && <Have factors={factors} onAdded={added} onCodes={setCodes} />}
    </section>
  )
}

type HaveProps = { factors: FactorsView; onAdded: (added: Added) => void; onCodes: (codes: readonly string[]) => void }

function Have({ factors, onAdded, onCodes }: HaveProps) {
  const t = useT()
  const { totp, passkeys, recoveryLeft, demanded, fresh } = factors
  const renewal = useCommand<{ recoveryCodes: readonly string[] }>('POST', '/second-factors/recovery-codes', {
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  const some = totp || passkeys.length > 0
  return (
    <>
      {demanded && <Notice icon="lock">{t('factor.demanded')}</Notice>}
      {!fresh && <Notice>{t('factor.sign-in-again')}</Notice>}
      <Revocables>
        {totp && <Factor path="/second-factors/totp" name={t('factor.app')} note={t('factor.app.there')} />}
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <Factor
            key={id}
            path={`/second-factors/passkeys/${id}`}
            name={name}
            note={
              lastUsedAt === null
                ? t('factor.passkey.since', { at: formatDateTime(createdAt, t.locale) })
                : t('factor.passkey.used', { at: formatDateTime(lastUsedAt, t.locale) })
            }
          />
        ))}
        {some && (
          <li>
            <span>
              {t('factor.codes')}
              <small>{t('factor.codes.left', { count: recoveryLeft })}</small>
              <ProblemNotice problem={renewal.problem} />
            </span>
            <ActionButton busy={renewal.busy} onClick={() => void renewal.send({})}>
              {t('factor.codes.renew')}
            </ActionButton>
          </li>
        )}
      </Revocables>
      {!totp && <AddApp onAdded={onAdded} />}
      <AddPasskey onAdded={onAdded} />
    </>
  )
}

function Factor({ path, name, note }: { path: string; name: string; note: string }) {
  const t = useT()
  const end = { act: t('factor.drop'), label: t('factor.drop.label', { name }), done: t('factor.dropped', { name }) }
  return <Revocable path={path} name={<b>{name}</b>} note={note} end={end} />
}
