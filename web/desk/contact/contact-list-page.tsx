import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ConversationRow } from '#application/contact/row-view.ts'
import { mayConverse } from '#domain/conversation/transitions.ts'
import { apiQuery, useApi, useApiPages } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { More } from '../../ui/control/more.tsx'
import { Segmented } from '../../ui/control/segmented.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { WhoseSwitch } from '../assign/whose-switch.tsx'
import { OpenCase } from '../open/open-case.tsx'
import { SortMenu } from '../queue/filters/sort-menu.tsx'
import { News } from '../queue/live/news.tsx'
import { useCalmRows } from '../queue/live/use-calm-rows.ts'
import { useTicked } from '../queue/use-ticked.ts'
import { SearchField } from '../search/search-field.tsx'
import { KeyHints } from '../shortcuts/key-hints.tsx'
import { ContactBulkBar } from './list/contact-bulk-bar.tsx'
import { ContactTable } from './list/contact-table.tsx'
import { contactAsk, contactLists, type ContactSearch, narrowed, sortOf, sortsOf } from './contact-search.ts'
import '../queue/queue.css'
import '../queue/filters/filters.css'
import './contact.css'

/** Conversations that no return has, by where they stand, nearest promise first. */
export function ContactListPage() {
  const t = useT()
  const search = useSearch({ from: '/desk/messages' })
  const { etat = 'open', agent, venu, q } = search
  const handsOn = mayConverse({ roles: useMe()?.roles ?? [] }, 'assign') === undefined
  const navigate = useNavigate()
  const go = (next: ContactSearch, replace = false): void =>
    void navigate({ to: '/desk/messages', search: next, replace, resetScroll: false })
  const asked = contactAsk(search)
  const key = JSON.stringify(asked)
  const list = useApiPages<ConversationRow>('/desk/conversations', asked)
  // What keeps rows calm and ticked knows them by a number.
  const rows = list.rows.map((row) => ({ ...row, number: row.id }))
  const shown = useCalmRows({ ...list, rows }, key)
  const ticked = useTicked(shown, key)
  const empty = list.isSuccess && !list.isPlaceholderData && shown.rows.length === 0
  useTitle(t('desk.nav.contact'))
  return (
    <>
      <div className="d-top">
        <SearchField
          q={q ?? ''}
          label={t('contact.desk.search')}
          hint={t('contact.desk.search.hint')}
          live
          onFind={(words) => go(narrowed(search, { q: words }), q !== undefined && words !== '')}
        />
        <span className="end">
          <OpenCase />
        </span>
      </div>
      <div className="bar-t">
        <h1>{t('desk.nav.contact')}</h1>
        <Lists search={search} />
        <span className="end">
          <WhoseSwitch whose={agent} onChange={(next) => go(narrowed(search, { agent: next }))} />
        </span>
      </div>
      <div className="filters" role="group" aria-label={t('queue.filters')}>
        <SortMenu current={sortOf(search)} orders={sortsOf(search)} onChange={(tri) => go(narrowed(search, { tri }))} />
        <Segmented
          label={t('contact.desk.way')}
          value={venu ?? 'all'}
          onChange={(next) => go(narrowed(search, { venu: next === 'all' ? undefined : next }))}
          options={(['all', 'mail', 'formulaire'] as const).map((way) => ({ value: way, label: t(`contact.desk.way.${way}`) }))}
        />
        {q !== undefined && <Elsewhere q={q} />}
      </div>
      <div className="queue">
        {list.error && <LoadProblem error={list.error} retry={() => void list.refetch()} />}
        {empty ? (
          <Empty title={t('contact.desk.none')}>
            {t(q === undefined && venu === undefined && agent === undefined ? `contact.desk.none.${etat}` : 'contact.desk.none.found')}
          </Empty>
        ) : (
          <ContactTable
            label={t(`contact.desk.list.${etat}`)}
            list={shown}
            pending={list.isPending}
            stale={list.isPlaceholderData}
            more={list.hasNextPage}
            search={search}
            ticked={handsOn ? ticked : null}
          />
        )}
        <More list={list} className="queue-more" />
      </div>
      <KeyHints
        at={list.dataUpdatedAt}
        may={{ take: handsOn, escalate: false, tick: handsOn }}
        news={<News come={shown.come} gone={shown.gone.size} onShow={shown.refresh} />}
      >
        {ticked.numbers.size > 0 && <ContactBulkBar rows={shown.rows.filter(({ id }) => ticked.numbers.has(id))} onClear={ticked.clear} />}
      </KeyHints>
    </>
  )
}

/** The same words where every return and every conversation is looked through. */
const Elsewhere = ({ q }: { q: string }) => {
  const t = useT()
  return (
    <Link className="btn btn--quiet end" to="/desk" search={{ q }}>
      {t('contact.desk.search.everywhere', { words: q })}
    </Link>
  )
}

type Waiting = { waiting: number }

/** By whose turn it is; and withdrawals that nobody has matched, which are a list of their own. */
function Lists({ search }: { search: ContactSearch }) {
  const t = useT()
  const { etat = 'open' } = search
  const counts = useApi<Readonly<Record<string, number>>>('/desk/conversations/counts').data
  const unmatched = useQuery(apiQuery<Waiting>('/desk/withdrawals/waiting')).data?.waiting ?? 0
  return (
    <nav className="row contact-lists" aria-label={t('contact.desk.lists')}>
      {contactLists.map((one) => (
        <ButtonLink
          key={one}
          to="/desk/messages"
          search={narrowed(search, { etat: one })}
          kind="quiet"
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={one === etat ? 'page' : undefined}
        >
          {t(`contact.desk.list.${one}`)}
          {counts && one !== 'closed' && one !== 'spam' && <span className="muted num"> {counts[one] ?? 0}</span>}
        </ButtonLink>
      ))}
      {unmatched > 0 && (
        <ButtonLink to="/desk/retractations" kind="quiet">
          {t('contact.desk.withdrawals')} <span className="muted num">{unmatched}</span>
        </ButtonLink>
      )}
    </nav>
  )
}
