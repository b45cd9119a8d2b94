import type { Carriers } from '#domain/carriers/carriers.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { KeepDialog } from '../keep-dialog.tsx'
import type { CarriersPreview } from './carriers-view.ts'
import { changeWords } from './change-words.ts'

type Props = { asked: Carriers; preview: CarriersPreview; version: number; onClose: () => void }

/** What papers and form would say, before it is set. */
export function SeenCarriers({ asked, preview: { form, papers, changes }, version, onClose }: Props) {
  const t = useT()
  return (
    <KeepDialog
      title={t('carriers.keep.title')}
      act={t('carriers.keep.send')}
      done={t('carriers.done')}
      path="/settings/carriers/versions"
      version={version}
      asked={asked}
      off={changes.length === 0 ? t('carriers.keep.same') : null}
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
    </KeepDialog>
  )
}
