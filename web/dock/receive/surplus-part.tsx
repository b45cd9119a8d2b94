import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { takesMore } from '#domain/return/surplus.ts'
import { Button } from '../../ui/control/button.tsx'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { mayHoldMore, type ReceiptDraft } from './receipt-draft.ts'

type Props = {
  view: ReturnView
  draft: ReceiptDraft
  onChange: (change: (before: ReceiptDraft) => ReceiptDraft) => void
}

const MOST = 99

/** More than was announced joins the return; other goods are recorded apart, so that nothing stands on the floor without a record. */
export function SurplusPart({ view, draft, onChange }: Props) {
  const t = useT()
  const [asked, setAsked] = useState(false)
  const open = asked || Object.values(draft.more).some((count) => count > 0) || Object.values(draft.moreSerials).some((text) => text !== '')
  return (
    <section className="surplus" aria-label={t('dock.more.title')}>
      {!open && takesMore(view) && (
        <Button icon="plus" big onClick={() => setAsked(true)}>
          {t('dock.more.open')}
        </Button>
      )}
      {open && (
        <>
          <h3>{t('dock.more.title')}</h3>
          <p className="soft">{t('dock.more.what')}</p>
          {mayHoldMore(view.lines).map(({ id, name, hasSerials }, index) =>
            hasSerials ? (
              <Input
                key={id}
                name={`surplus.${index}.serials`}
                label={t('dock.more.serials', { name })}
                hint={t('dock.more.serials.hint')}
                optional
                mono
                autoComplete="off"
                value={draft.moreSerials[id] ?? ''}
                onChange={({ target }) => onChange((before) => ({ ...before, moreSerials: { ...before.moreSerials, [id]: target.value } }))}
                onKeyDown={(event) => {
                  // The scanner's Enter goes on to the next one.
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  onChange((before) => ({ ...before, moreSerials: { ...before.moreSerials, [id]: `${before.moreSerials[id] ?? ''} ` } }))
                }}
              />
            ) : (
              <Quantity
                key={id}
                name={`surplus.${index}.quantity`}
                label={t('dock.more.count', { name })}
                min={0}
                max={MOST}
                value={draft.more[id] ?? 0}
                onChange={(count) => onChange((before) => ({ ...before, more: { ...before.more, [id]: count } }))}
              />
            ),
          )}
        </>
      )}
      <ButtonLink to="/dock/colis/nouveau" search={{ retour: view.number }} icon="box" big>
        {t('dock.more.other')}
      </ButtonLink>
    </section>
  )
}
