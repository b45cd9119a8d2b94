import type { Carriers } from '#domain/carriers/carriers.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { CarriersPreview } from './carriers-view.ts'
import { changeWords } from './change-words.ts'

type Props = { asked: Carriers; preview: CarriersPreview; version: number; onClose: () => void }

/** What papers and form would say, before it is set. */
export function KeepDialog({ asked, preview: { form, papers, changes }, version, onClose }: Props) {
  const t = useT()
  const keep = useCommand('POST', '/settings/carriers/versions', {
    version,
    onDone: () => {
      onClose()
      toast(t('carriers.done'), { icon: 'check' })
    },
  })
  return (
    <ActDialog
      title={t('carriers.keep.title')}
      act={t('carriers.keep.send')}
      wide
      command={keep}
      off={changes.length === 0 ? t('carriers.keep.same') : null}
      onSend={({ why = '' }) => void keep.send({ ...asked, why })}
      onClose={onClose}
    >
      <div className="carriers-seen">
        <h3>{t('carriers.seen.papers')}</h3>
        {asked.merchant === null ? (
          <p>{t('carriers.seen.nobody')}</p>
        ) : (
          papers.map(({ locale, carrier }) => (
            <p key={locale}>{t(`carriers.seen.${locale}`, { text: [carrier?.name, carrier?.hint].filter(Boolean).join('. ') })}</p>
          ))
        )}
        <h3>{t('carriers.seen.form')}</h3>
        <p>{t('carriers.seen.list', { names: form.names.join(', ') })}</p>
        {(['merchant', 'customer'] as const).map((payer) => (
          <p key={payer}>{t(`carriers.seen.${payer}`, { name: form.usual[payer] ?? t('carriers.seen.none') })}</p>
        ))}
        <h3>{t('carriers.keep.changes')}</h3>
        {changes.length === 0 && <p>{t('carriers.keep.same')}</p>}
        {changes.map((change) => (
          <p key={change.part}>{changeWords(change, t)}</p>
        ))}
      </div>
      <Input name="why" label={t('settings.why')} hint={t('settings.why.hint')} maxLength={500} autoComplete="off" />
    </ActDialog>
  )
}
