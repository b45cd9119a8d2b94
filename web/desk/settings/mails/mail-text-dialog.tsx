import { useRef, useState } from 'react'
import type { MailKind } from '#application/reactions.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { typo } from '../../../ui/words/french.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { MailPreview } from './mail-preview.tsx'
import { type MailText, nameOf } from './mail-view.ts'

type Props = { kind: MailKind; text: MailText; version: number; onClose: () => void }
type Shown = { locale: 'fr' | 'en'; text: string }

/** One text in both languages, and the mail that says it, looked at before it is kept. */
export function MailTextDialog({ kind, text, version, onClose }: Props) {
  const t = useT()
  const [shown, setShown] = useState<Shown | null>(null)
  const areas = useRef<Record<'fr' | 'en', HTMLTextAreaElement | null>>({ fr: null, en: null })
  const change = useCommand('POST', '/settings/mails/versions', {
    version,
    onDone: () => {
      toast(t('mails.saved'), { icon: 'check' })
      onClose()
    },
  })
  const written = (locale: 'fr' | 'en', words: string): string => (locale === 'fr' ? typo(words) : words)
  const restore = (locale: 'fr' | 'en'): void => {
    const area = areas.current[locale]
    if (!area) return
    area.value = text[locale].original
    area.focus()
  }
  const others = text.alsoIn.map((other) => nameOf(other, t)).join(', ')
  return (
    <ActDialog
      title={t('mails.edit.title', { key: text.key })}
      act={t('mails.save')}
      command={change}
      wide
      onClose={onClose}
      onSend={({ fr = '', en = '' }) => void change.send({ key: text.key, fr: written('fr', fr), en })}
    >
      <p className="small muted">{t('mails.variables')}</p>
      {others !== '' && <p className="small muted">{t('mails.also.named', { mails: others })}</p>}
      <div className="mail-pair">
        {(['fr', 'en'] as const).map((locale) => (
          <div key={locale}>
            <TextArea
              name={locale}
              label={t(`mails.text.${locale}`)}
              lang={locale}
              rows={text.part === 'subject' ? 2 : 5}
              maxLength={2000}
              defaultValue={text[locale].own ?? text[locale].original}
              ref={(area) => void (areas.current[locale] = area)}
            />
            <div className="row">
              <Button onClick={() => setShown({ locale, text: written(locale, areas.current[locale]?.value ?? '') })}>
                {t(`mails.look.${locale}`)}
              </Button>
              <Button kind="quiet" onClick={() => restore(locale)}>
                {t(`mails.restore.${locale}`)}
              </Button>
            </div>
          </div>
        ))}
      </div>
      {shown && <MailPreview kind={kind} textKey={text.key} locale={shown.locale} text={shown.text} />}
    </ActDialog>
  )
}
