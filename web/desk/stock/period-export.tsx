import { useState } from 'react'
import { apiRoot } from '../../ui/api/request.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { shop } from '../../ui/shop.ts'
import { useT } from '../../ui/words/use-t.ts'
import { lastMonth } from '../finance/accounts/last-month.ts'

/** What moved in a period, as a file. */
export function PeriodExport() {
  const t = useT()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button icon="download" onClick={() => setAsking(true)}>
        {t('stock.period')}
      </Button>
      {asking && <Choice onClose={() => setAsking(false)} />}
    </>
  )
}

function Choice({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [{ from, to }, setDays] = useState(() => lastMonth(new Date().toISOString(), shop.zone))
  const backwards = from !== '' && to !== '' && from > to
  const ready = from !== '' && to !== '' && !backwards
  return (
    <Dialog
      title={t('stock.period.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('stock.period.close')}
          </Button>
          {ready &&
            (['csv', 'xlsx'] as const).map((format) => (
              <ButtonAnchor
                key={format}
                href={`${apiRoot}/stock/movements/export?${new URLSearchParams({ from, to, format })}`}
                icon="download"
                download
              >
                {t(`stock.${format}`)}
              </ButtonAnchor>
            ))}
        </>
      }
    >
      <Form onSend={() => undefined} className="stack">
        <p>{t('stock.period.hint')}</p>
        <Input
          name="from"
          type="date"
          label={t('stock.period.from')}
          value={from}
          onChange={({ target }) => setDays({ from: target.value, to })}
        />
        <Input
          name="to"
          type="date"
          label={t('stock.period.to')}
          value={to}
          error={backwards ? t('stock.period.backwards') : undefined}
          onChange={({ target }) => setDays({ from, to: target.value })}
        />
      </Form>
    </Dialog>
  )
}
