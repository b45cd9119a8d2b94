import { useNavigate, useSearch } from '@tanstack/react-router'
import type { LedgerView, PolicyVersionView, PolicyView } from '#application/policy/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { Select } from '../../ui/form/inputs.tsx'
import { formatDate } from '../../ui/format/date.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { JudgedUnder } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { SearchBox } from '../search/search-box.tsx'
import { Entry } from './entry.tsx'
import type { LedgerSearch } from './ledger-search.ts'
import '../queue/queue.css'
import './ledger.css'

/** The ambiguity ledger: each sentence of the merchant's own text beside what reads it, and what was not read into it. */
export function LedgerPage() {
  const t = useT()
  const me = useMe()
  const search = useSearch({ from: '/desk/politique' })
  const versions = useApi<readonly PolicyVersionView[]>('/policy/versions')
  const version = search.version ?? versions.data?.find(({ standing }) => standing === 'in_force')?.version
  const mine = me !== null && (['support', 'manager', 'admin'] as const).some((role) => hasRole(me, role))
  useTitle(t('ledger.title'))
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="bar-t">
        <h1 className="cut">{t('ledger.title')}</h1>
        {mine && versions.data && <Choices versions={versions.data} version={version} search={search} />}
      </div>
      <div className="queue ledger">
        {versions.error && <LoadProblem error={versions.error} retry={() => void versions.refetch()} />}
        {!mine && <Empty title={t('ledger.not-yours')}>{t('ledger.not-yours.hint')}</Empty>}
        {mine && version !== undefined && <Ledger key={version} version={version} doubtful={search.vue === 'ambigu'} />}
      </div>
    </>
  )
}

type ChoicesProps = { versions: readonly PolicyVersionView[]; version: number | undefined; search: LedgerSearch }

function Choices({ versions, version, search }: ChoicesProps) {
  const t = useT()
  const navigate = useNavigate()
  const go = (next: LedgerSearch): void => void navigate({ to: '/desk/politique', search: next })
  return (
    <span className="end row">
      {versions.length > 1 && (
        <Select
          name="version"
          label={t('ledger.version')}
          value={String(version ?? '')}
          onChange={({ target }) => go({ ...search, version: Number(target.value) })}
          options={versions.map((one) => ({
            value: String(one.version),
            label: t(`ledger.version.${one.standing}`, { version: one.version, from: formatDate(one.inForceFrom, t.locale) }),
          }))}
        />
      )}
      <Segmented
        label={t('ledger.show')}
        options={[
          { value: 'all', label: t('ledger.show.all') },
          { value: 'doubtful', label: t('ledger.show.doubtful') },
        ]}
        value={search.vue === 'ambigu' ? 'doubtful' : 'all'}
        onChange={(shown) =>
          go({ ...(search.version === undefined ? {} : { version: search.version }), ...(shown === 'all' ? {} : { vue: 'ambigu' }) })
        }
      />
    </span>
  )
}

function Ledger({ version, doubtful }: { version: number; doubtful: boolean }) {
  const t = useT()
  const ledger = useApi<LedgerView>(`/policy/versions/${version}/ledger`)
  const policy = useApi<PolicyView>(`/policy/versions/${version}`)
  if (ledger.error) return <LoadProblem error={ledger.error} retry={() => void ledger.refetch()} />
  if (ledger.isPending) return <Skeleton lines={10} />
  const names = {
    types: Object.fromEntries((policy.data?.types ?? []).map(({ key, label }) => [key, label])),
    reasons: reasonNames(ledger.data, t.locale),
  }
  const entries = ledger.data.entries.filter(({ rejected }) => !doubtful || rejected.length > 0)
  const said = entries.filter(({ sentence }) => sentence !== null)
  const silent = entries.filter(({ sentence }) => sentence === null)
  if (ledger.data.entries.length === 0) return <Empty title={t('ledger.none')}>{t('ledger.none.hint')}</Empty>
  return (
    <JudgedUnder value={version}>
      <p className="muted">
        {t('ledger.lead', { count: said.length })} <a href={`/politique/versions/${version}`}>{t('ledger.page')}</a>
      </p>
      <ol className="ledger-list">
        {said.map((entry) => (
          <Entry key={entry.sentence} entry={entry} names={names} />
        ))}
      </ol>
      {silent.length > 0 && (
        <>
          <h2>{t('ledger.silent')}</h2>
          <ol className="ledger-list">
            {silent.map((entry) => (
              <Entry key={entry.reading} entry={entry} names={names} />
            ))}
          </ol>
        </>
      )}
    </JudgedUnder>
  )
}

/** The reasons by their codes: where the ledger reads them at all, it shows them whole. */
function reasonNames({ entries }: LedgerView, locale: 'fr' | 'en'): Record<string, string> {
  const whole = entries.flatMap(({ settings }) => settings).find(({ path }) => path === 'reasons')
  const reasons = whole ? (JSON.parse(whole.value) as Record<string, { label: { fr: string; en: string } }> | null) : null
  return Object.fromEntries(Object.entries(reasons ?? {}).map(([code, { label }]) => [code, label[locale]]))
}
