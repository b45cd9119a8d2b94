import { useNavigate } from '@tanstack/react-router'
import type { Period } from '#domain/figures/period.ts'
import { useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { Segmented } from '../../ui/control/segmented.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DashboardSearch } from './dashboard-search.ts'

type Props = { search: DashboardSearch; period: Period | undefined }
type Usual = '30' | '90' | '365'

/** Thirty days, ninety, twelve months, or days of one's own. */
export function PeriodChoice({ search, period }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [own, setOwn] = useState(false)
  const go = (next: DashboardSearch): void => void navigate({ to: '/desk/pilotage', search: next })
  const chosen = search.du !== undefined ? 'own' : (String(search.jours ?? 90) as Usual)
  return (
    <>
      <Segmented<Usual | 'own'>
        label={t('dashboard.period.label')}
        options={[
          { value: '30', label: t('dashboard.period.30') },
          { value: '90', label: t('dashboard.period.90') },
          { value: '365', label: t('dashboard.period.365') },
          { value: 'own', label: t('dashboard.period.own') },
        ]}
        value={chosen}
        onChange={(value) => (value === 'own' ? setOwn(true) : go(value === '90' ? {} : { jours: value === '30' ? 30 : 365 }))}
      />
      {own && <OwnDays period={period} onClose={() => setOwn(false)} onChoose={go} />}
    </>
  )
}

type OwnProps = { period: Period | undefined; onClose: () => void; onChoose: (search: DashboardSearch) => void }

function OwnDays({ period, onClose, onChoose }: OwnProps) {
  const t = useT()
  const [from, setFrom] = useState(period?.from ?? '')
  const [to, setTo] = useState(period?.to ?? '')
  const backwards = from !== '' && to !== '' && from > to
  const send = (): void => {
    if (from === '' || to === '' || backwards) return
    onChoose({ du: from, au: to })
    onClose()
  }
  return (
    <Dialog title={t('dashboard.own.title')} onClose={onClose}>
      <Form problem={null} onSend={send} className="stack">
        <Input name="from" type="date" label={t('dashboard.own.from')} value={from} onChange={({ target }) => setFrom(target.value)} />
        <Input
          name="to"
          type="date"
          label={t('dashboard.own.to')}
          value={to}
          error={backwards ? t('dashboard.own.backwards') : undefined}
          onChange={({ target }) => setTo(target.value)}
        />
        <Button type="submit" kind="go">
          {t('dashboard.own.show')}
        </Button>
      </Form>
    </Dialog>
  )
}
