import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Select } from '../../../ui/form/inputs.tsx'
import { useTitle } from '../../../ui/frames/use-title.ts'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { MailHistory } from './mail-history.tsx'
import { MailTextDialog } from './mail-text-dialog.tsx'
import { MailTextList } from './mail-text-list.tsx'
import { type MailText, type MailTextsView, nameOf, type Taken } from './mail-view.ts'
import './mails.css'

/** What each notification says, in both languages, and in the merchant's own words where there are. */
export function MailsPage() {
  const t = useT()
  const navigate = useNavigate()
  const { mail } = useSearch({ from: '/desk/settings/mails' })
  const query = useApi<MailTextsView>('/settings/mails')
  const [open, setOpen] = useState<{ text: MailText; taken?: Taken } | 'past' | null>(null)
  useTitle(t('settings.mails'))
  const items = query.data?.items ?? []
  const shown = items.find(({ kind }) => kind === mail) ?? items[0]
  // A text that is taken back may be another mail's than the one that is shown.
  const edited = open !== null && open !== 'past' && open.taken ? items.find(({ kind }) => kind === open.taken?.kind) : shown
  const reworded = (texts: readonly MailText[]): number => texts.filter(({ fr, en }) => fr.own !== null || en.own !== null).length
  return (
    <>
      <div className="settings-head">
        <h1>{t('settings.mails')}</h1>
        <span className="end">
          <Button onClick={() => setOpen('past')}>{t('mails.history')}</Button>
        </span>
      </div>
      <p className="soft">{t('mails.lead')}</p>
      {query.error && !query.data && <LoadProblem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={8} />}
      {shown && (
        <section>
          <Select
            name="mail"
            label={t('mails.mail')}
            value={shown.kind}
            onChange={({ target }) => void navigate({ to: '/desk/settings/mails', search: { mail: target.value } })}
            options={items.map(({ kind, texts }) => ({
              value: kind,
              label: reworded(texts) > 0 ? t('mails.mail.reworded', { mail: nameOf(kind, t), count: reworded(texts) }) : nameOf(kind, t),
            }))}
          />
          <MailTextList texts={shown.texts} onEdit={(text) => setOpen({ text })} />
        </section>
      )}
      {open === 'past' && (
        <MailHistory items={items} onTake={(taken) => setOpen({ text: taken.text, taken })} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'past' && edited && query.data && (
        <MailTextDialog
          kind={edited.kind}
          text={edited.texts.find(({ key }) => key === open.text.key) ?? open.text}
          texts={edited.texts}
          {...(open.taken ? { taken: open.taken } : {})}
          version={query.data.version}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
