import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { agreementWords } from '#domain/return/agreement-words.ts'
import { leavable, leftToUs } from '#domain/return/progress.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { Pledge } from '../../../ui/pledge/pledge.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** The written agreement without which refused goods are never destroyed: what is read here is what is kept. */
export function DisposeDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const products = view.lines.flatMap(({ id, name, units }) => {
    const lying = units.filter((unit) => leavable(unit) && !leftToUs(unit))
    return lying.length === 0 ? [] : [{ value: id, label: t('return.units-of', { name, units: lying.length }), name, units: lying }]
  })
  const [chosen, setChosen] = useState<readonly string[]>(products.map(({ value }) => value))
  const agreement = useCommand('POST', `/returns/${view.number}/agreements`, {
    version: view.version,
    onDone: () => {
      toast(t('return.dispose.done'))
      onClose()
    },
  })
  const left = products.filter(({ value }) => chosen.includes(value))
  const words = agreementWords(view.number, left, t.locale)
  const units = left.flatMap((product) => product.units.map(({ id }) => id))
  return (
    <ActDialog
      wide
      title={t('return.dispose.title')}
      act={t('return.dispose.send')}
      kind="bad"
      keep={t('return.dispose.keep')}
      off={left.length === 0 ? t('return.dispose.choose') : null}
      command={agreement}
      onClose={onClose}
      onSend={() => void agreement.send({ units, words })}
    >
      <p>{t('return.dispose.lead')}</p>
      {products.length > 1 && (
        <CheckList name="units" label={t('return.dispose.which')} options={products} value={chosen} onChange={setChosen} />
      )}
      {left.length > 0 && <Pledge words={words}>{t('return.dispose.message')}</Pledge>}
    </ActDialog>
  )
}
