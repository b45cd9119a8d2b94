import type { SignOnSettingsView } from '#application/sign-on/show-sign-on-settings.ts'
import { formatDateTime } from '../../../ui/format/date.ts'
import { formatList } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { SettingSection } from '../setting-section.tsx'
import './sign-on.css'

/** The company's own sign-on as the server was started with it: read here, set in the environment. */
export function SignOnPage() {
  const t = useT()
  return (
    <SettingSection<SignOnSettingsView> title={t('settings.sign-on')} lead={t('single.lead')} path="/settings/sign-on" lines={6}>
      {({ provider, members }) => (
        <section className="sheet pad">
          {provider === null ? (
            <>
              <p>{t('single.none')}</p>
              <p className="soft">{t('single.none.how')}</p>
            </>
          ) : (
            <Provider provider={provider} members={members} />
          )}
        </section>
      )}
    </SettingSection>
  )
}

function Provider({
  provider,
  members,
}: {
  provider: NonNullable<SignOnSettingsView['provider']>
  members: SignOnSettingsView['members']
}) {
  const t = useT()
  const { name, only, issuer, clientId, returnTo, strongAcr, trustsEmail, lastFault } = provider
  const rows: readonly [string, string, string][] = [
    [t('single.name'), name, 'OIDC_NAME'],
    [t('single.issuer'), issuer, 'OIDC_ISSUER'],
    [t('single.client'), clientId, 'OIDC_CLIENT_ID'],
    [t('single.secret'), t('single.secret.set'), 'OIDC_CLIENT_SECRET'],
    [t('single.return'), returnTo, 'PUBLIC_URL'],
    [t('single.who'), t(only ? 'single.who.only' : 'single.who.besides'), 'OIDC_ONLY'],
    [t('single.email'), t(trustsEmail ? 'single.email.trusted' : 'single.email.verified'), 'OIDC_TRUSTS_EMAIL'],
    [
      t('single.factor'),
      strongAcr.length === 0 ? t('single.factor.mfa') : t('single.factor.acr', { acr: formatList(strongAcr, t.locale) }),
      'OIDC_STRONG_ACR',
    ],
  ]
  return (
    <>
      {lastFault ? (
        <Notice tone="warn">
          <p>{t('single.fault', { at: formatDateTime(lastFault.at, t.locale) })}</p>
          <p className="mono small">{[lastFault.code, lastFault.message].filter((word) => word !== null).join(' · ')}</p>
        </Notice>
      ) : (
        <p className="soft">{t('single.fault.none')}</p>
      )}
      {members && <p>{t('single.members', members)}</p>}
      <dl className="sign-on-set">
        {rows.map(([label, value, key]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {value} <code className="small muted">{key}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t('single.out')}</p>
    </>
  )
}
