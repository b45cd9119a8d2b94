import { useRef, useState } from 'react'
import type { MailKind } from '#application/reactions.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { typo } from '../../../ui/words/french.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { inCodes, inWords } from '../variables/in-words.ts'
import { namedProblem } from '../variables/named-problem.ts'
import { VariableChips, writeInto } from '../variables/variable-chips.tsx'
import { MailPreview } from './mail-preview.tsx'
import { mailNames } from './mail-variables.ts'
import { type MailText, nameOf, partOf } from './mail-view.ts'

type Props = { kind: MailKind; text: MailText; texts: readonly MailText[]; version: number; onClose: () => void }
type Shown = { locale: 'fr' | 'en'; text: string }

/** One text in both languages, and the mail that says it, looked at before it is kept. */
export function MailTextDialog({ kind, text, texts, version, onClose }: Props) {
  const t = useT()
  const names = mailNames(t)
  const [shown, setShown] = useState<Shown | null>(null)
  const areas = useRef<Record<'fr' | 'en', HTMLTextAreaElement | null>>({ fr: null, en: null })
  const last = useRef<HTMLTextAreaElement>(null)
  // As it was opened: what somebody else words meanwhile is not written over unseen.
  const [seen] = useState(version)
  const change = useCommand('POST', '/settings/mails/versions', {
    version: seen,
    onDone: () => {
      toast(t('mails.saved'), { icon: 'check' })
      onClose()
    },
  })
  const written = (locale: 'fr' | 'en', typed: string): string => {
    const words = inCodes(typed, names)
    return locale === 'fr' ? typo(words) : words
  }
  const restore = (locale: 'fr' | 'en'): void => {
    const area = areas.current[locale]
    if (!area) return
    area.value = inWords(text[locale].original, names)
    area.focus()
  }
  const others = text.alsoIn.map((other) => nameOf(other, t)).join(', ')
  return (
    <ActDialog
      title={t('mails.edit.title', { mail: nameOf(kind, t), part: partOf(text, texts, t) })}
      act={t('mails.save')}
      command={{ busy: change.busy, problem: namedProblem(change.problem, names) }}
      wide
      onClose={onClose}
      onSend={({ fr = '', en = '' }) => void change.send({ key: text.key, fr: written('fr', fr), en: written('en', en) })}
    >
      {text.variables.length > 0 && <p className="small muted">{t('mails.variables')}</p>}
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
              defaultValue={inWords(text[locale].own ?? text[locale].original, names)}
              ref={(area) => void (areas.current[locale] = area)}
              onFocus={({ target }) => (last.current = target)}
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
      <VariableChips
        variables={text.variables.map((one) => ({ name: one.name, label: names[one.name] ?? one.name, example: one[t.locale] }))}
        onInsert={(words) => writeInto(last.current, words)}
      />
      {shown && <MailPreview kind={kind} textKey={text.key} locale={shown.locale} text={shown.text} />}
      <p className="small muted">{t.rich('mails.key', { key: <code>{text.key}</code> })}</p>
    </ActDialog>
  )
}
