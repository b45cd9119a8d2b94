import { useState } from 'react'
import type { Carriers } from '#domain/carriers/carriers.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Input, Select } from '../../../ui/form/inputs.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { AsOpened } from '../as-opened.tsx'
import { SettingSection } from '../setting-section.tsx'
import { type CarrierRow, CarrierRows } from './carrier-rows.tsx'
import { CarriersHistory } from './carriers-history.tsx'
import type { CarriersPreview, CarriersView } from './carriers-view.ts'
import { SeenCarriers } from './seen-carriers.tsx'
import './carriers.css'

/** By whom parcels come back: the list that customers choose from, and the usual one by who pays. */
export function CarriersPage() {
  const t = useT()
  return (
    <SettingSection<CarriersView> title={t('settings.carriers')} lead={t('carriers.lead')} path="/settings/carriers" lines={8}>
      {(view) => (
        <>
          <section className="sheet pad">
            <h2>{t('carriers.labels')}</h2>
            <p>{t(view.labels === 'slip' ? 'carriers.labels.own' : 'carriers.labels.sendcloud')}</p>
            <p>{t('carriers.labels.attached')}</p>
          </section>
          <AsOpened view={view}>{(opened) => <CarriersForm view={opened} />}</AsOpened>
          <CarriersHistory history={view.history} />
        </>
      )}
    </SettingSection>
  )
}

const payers = ['merchant', 'customer'] as const
const locales = ['fr', 'en'] as const

function CarriersForm({ view }: { view: CarriersView }) {
  const t = useT()
  const [rows, setRows] = useState<readonly CarrierRow[]>(view.names.map((name, id) => ({ id, name })))
  // By row and not by name: a usual one that is renamed stays the usual one.
  const [usual, setUsual] = useState(() => ({
    merchant: view.names.indexOf(view.merchant ?? ''),
    customer: view.names.indexOf(view.customer ?? ''),
  }))
  const [seen, setSeen] = useState<{ asked: Carriers; preview: CarriersPreview } | null>(null)
  const look = useCommand<CarriersPreview>('POST', '/settings/carriers/previews')
  const send = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    const named = rows.map(({ id, name }) => ({ id, name: name.trim() })).filter(({ name }) => name !== '')
    setRows(named.length > 0 ? named : rows.slice(0, 1))
    const one = (payer: 'merchant' | 'customer'): string | null => named.find(({ id }) => id === usual[payer])?.name ?? null
    const hint = (locale: 'fr' | 'en'): string | null => fields[`hint.${locale}`]?.trim() || null
    const asked = {
      names: named.map(({ name }) => name),
      merchant: one('merchant'),
      customer: one('customer'),
      hint: { fr: hint('fr'), en: hint('en') },
    }
    const sent = await look.send(asked)
    if (sent.done) setSeen({ asked, preview: sent.answer })
  }
  return (
    <section className="sheet pad">
      {view.version === 0 && <Notice>{t('carriers.today')}</Notice>}
      <Form className="form carriers-form" problem={look.problem} onSend={(fields) => void send(fields)}>
        <CarrierRows rows={rows} most={view.bounds.names} letters={view.bounds.name} onChange={setRows} />
        <h2>{t('carriers.usual')}</h2>
        {payers.map((payer) => (
          <Select
            key={payer}
            name={payer}
            label={t(`carriers.${payer}`)}
            hint={t(`carriers.${payer}.hint`)}
            optional
            blank={t('carriers.nobody')}
            options={rows.filter(({ name }) => name.trim() !== '').map(({ id, name }) => ({ value: String(id), label: name }))}
            value={rows.some(({ id }) => id === usual[payer]) ? String(usual[payer]) : ''}
            onChange={({ target }) => setUsual((all) => ({ ...all, [payer]: target.value === '' ? -1 : Number(target.value) }))}
          />
        ))}
        <h2>{t('carriers.hint')}</h2>
        <p className="hint">{t('carriers.hint.hint', { most: view.bounds.hint })}</p>
        {locales.map((locale) => (
          <Input
            key={locale}
            name={`hint.${locale}`}
            label={t(`carriers.hint.${locale}`)}
            optional
            lang={locale}
            autoComplete="off"
            defaultValue={view.hint[locale] ?? ''}
          />
        ))}
        <ActionButton type="submit" kind="go" busy={look.busy}>
          {t('carriers.look')}
        </ActionButton>
      </Form>
      {seen && <SeenCarriers {...seen} version={view.version} onClose={() => setSeen(null)} />}
    </section>
  )
}
