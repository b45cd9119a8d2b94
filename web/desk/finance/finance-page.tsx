import { useNavigate, useSearch } from '@tanstack/react-router'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../ui/api/session.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { SearchBox } from '../search/search-box.tsx'
import { AccountsExport } from './accounts/accounts-export.tsx'
import { ExecutedList } from './executed-list.tsx'
import type { FinanceSearch } from './finance-search.ts'
import { MonthList } from './months/month-list.tsx'
import { OwedList } from './owed-list.tsx'
import { FileList } from './transfers/file-list.tsx'
import { OwedSum } from './owed-sum.tsx'
import { Trace } from './trace/trace.tsx'
import '../queue/queue.css'
import './finance.css'

/** What the merchant owes, and what was executed of it. */
export function FinancePage() {
  const t = useT()
  const me = useMe()
  const { vue, mois } = useSearch({ from: '/desk/finance' })
  const navigate = useNavigate()
  const mine = me !== null && hasRole(me, 'finance')
  useTitle(t('finance.title'))
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="bar-t">
        <h1 className="cut">{t('finance.title')}</h1>
        {mine && vue === undefined && <OwedSum />}
        {mine && (
          <>
            <span className="end" />
            <AccountsExport />
            <Segmented
              label={t('finance.lists')}
              options={[
                { value: 'owed', label: t('finance.list.owed') },
                { value: 'virements', label: t('finance.list.transfers') },
                { value: 'executes', label: t('finance.list.executed') },
                { value: 'retrouver', label: t('finance.list.trace') },
              ]}
              value={vue === 'mois' ? 'executes' : (vue ?? 'owed')}
              onChange={(list) => void navigate({ to: '/desk/finance', search: list === 'owed' ? {} : { vue: list } })}
            />
          </>
        )}
      </div>
      <div className="queue finance">{mine ? <List vue={vue} mois={mois} /> : <NotYours />}</div>
    </>
  )
}

function List({ vue, mois }: Pick<FinanceSearch, 'vue' | 'mois'>) {
  if (vue === 'virements') return <FileList />
  if (vue === 'retrouver') return <Trace />
  if (vue === 'mois') return <MonthList />
  return vue === 'executes' ? <ExecutedList month={mois} /> : <OwedList />
}

/** Money is finance's and a manager's; goods are sent from the case. */
function NotYours() {
  const t = useT()
  return <Empty title={t('finance.not-yours')}>{t('finance.not-yours.hint')}</Empty>
}
