import { useState } from 'react'
import type { ReturnView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { formatList } from '../../../ui/format/number.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { disposable } from './unit-groups.ts'

/** The written agreement without which refused goods are never destroyed: the customer's own message, which the dock cites. */
export function DisposeDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const products = view.lines.flatMap(({ id, name, units }) => {
    const lying = disposable(units).length
    return lying === 0 ? [] : [{ value: id, label: t('return.units-of', { name, units: lying }) }]
  })
  const [chosen, setChosen] = useState<readonly string[]>(products.map(({ value }) => value))
  const message = useCommand('POST', `/returns/${view.number}/messages`)
  const named = products.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  const body = t('return.dispose.words', { products: formatList(named, t.locale) })
  async function send(): Promise<void> {
    const { done } = await message.send({ body })
    if (!done) return
    toast(t('return.dispose.done'))
    onClose()
  }
  return (
    <ActDialog
      wide
      title={t('return.dispose.title')}
      act={t('return.dispose.send')}
      kind="bad"
      keep={t('return.dispose.keep')}
      off={named.length === 0 ? t('return.dispose.choose') : null}
      command={message}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('return.dispose.lead')}</p>
      {products.length > 1 && (
        <CheckList name="units" label={t('return.dispose.which')} options={products} value={chosen} onChange={setChosen} />
      )}
      {named.length > 0 && (
        <figure className="pledge">
          <figcaption>{t('return.dispose.message')}</figcaption>
          <blockquote>{body}</blockquote>
        </figure>
      )}
    </ActDialog>
  )
}
