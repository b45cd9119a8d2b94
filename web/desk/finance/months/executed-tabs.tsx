import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Segmented } from '../../../ui/control/segmented.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** What was executed, one by one or added up by month. */
export function ExecutedTabs({ children }: { children?: ReactNode }) {
  const t = useT()
  const { vue } = useSearch({ from: '/desk/finance' })
  const navigate = useNavigate()
  return (
    <div className="finance-acts">
      <Segmented
        label={t('finance.list.executed')}
        options={[
          { value: 'executes', label: t('finance.list.each') },
          { value: 'mois', label: t('finance.list.months') },
        ]}
        value={vue === 'mois' ? 'mois' : 'executes'}
        onChange={(list) => void navigate({ to: '/desk/finance', search: { vue: list } })}
      />
      {children}
    </div>
  )
}
