import { useState } from 'react'
import { apiRoot } from '../../../ui/api/request.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ButtonAnchor } from '../../../ui/control/button-link.tsx'
import { Segmented } from '../../../ui/control/segmented.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { shop } from '../../../ui/shop.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { lastMonth } from './last-month.ts'

/** The accountant's file: what was executed and voided in a period, or what was still owed when it ended. */
export function AccountsExport() {
  const t = useT()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button icon="download" onClick={() => setAsking(true)}>
        {t('finance.accounts')}
      </Button>
      {asking && <Choice onClose={() => setAsking(false)} />}
    </>
  )
}

function Choice({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [what, setWhat] = useState<'movements' | 'owed'>('movements')
  const [{ from, to }, setDays] = useState(() => lastMonth(new Date().toISOString(), shop.zone))
  const movements = what === 'movements'
  const backwards = movements && from !== '' && to !== '' && from > to
  const off = to === '' || (movements && from === '') || backwards
  const href = (format: string): string =>
    `${apiRoot}/finance/accounts/export?${new URLSearchParams({ what, ...(movements ? { from } : {}), to, format })}`
  return (
    <Dialog
      title={t('finance.accounts.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('finance.accounts.close')}
          </Button>
          {!off &&
            (['csv', 'xlsx'] as const).map((format) => (
              <ButtonAnchor key={format} href={href(format)} icon="download" download>
                {t(`finance.accounts.${format}`)}
              </ButtonAnchor>
            ))}
        </>
      }
    >
      <Form onSend={() => undefined} className="stack">
        <Segmented
          label={t('finance.accounts.what')}
          options={[
            { value: 'movements', label: t('finance.accounts.movements') },
            { value: 'owed', label: t('finance.accounts.owed') },
          ]}
          value={what}
          onChange={setWhat}
        />
        <p>{t(`finance.accounts.${what}.hint`)}</p>
        {movements && (
          <Input
            name="from"
            type="date"
            label={t('finance.accounts.from')}
            value={from}
            onChange={({ target }) => setDays({ from: target.value, to })}
          />
        )}
        <Input
          name="to"
          type="date"
          label={t(movements ? 'finance.accounts.to' : 'finance.accounts.on')}
          value={to}
          error={backwards ? t('finance.accounts.backwards') : undefined}
          onChange={({ target }) => setDays({ from, to: target.value })}
        />
      </Form>
    </Dialog>
  )
}
