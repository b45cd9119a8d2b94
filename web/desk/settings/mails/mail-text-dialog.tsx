import type { MailKind } from '#application/reactions.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { typo } from '../../../ui/words/french.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { AsOpened } from '../as-opened.tsx'
import { inCodes, inWords } from '../variables/in-words.ts'
import { namedProblem } from '../variables/named-problem.ts'
import { MailTextFields } from './mail-text-fields.tsx'
import { mailNames } from './mail-variables.ts'
import { type MailText, nameOf, partOf, sameWords, saidNow, type Taken } from './mail-view.ts'

type Props = {
  kind: MailKind
  text: MailText
  texts: readonly MailText[]
  version: number
  /** What one of its languages said earlier, to be looked at and kept as any change. */
  taken?: Taken
  onClose: () => void
}

/** One text in both languages, and the mail that says it, looked at before it is kept. `version` counts the texts of all mails. */
export function MailTextDialog({ kind, text, texts, version, taken, onClose }: Props) {
  const t = useT()
  const names = mailNames(t)
  const change = useCommand('POST', '/settings/mails/versions', {
    // Before the page hears of it: what this very dialog made is nobody else's.
    onAnswer: () => {
      toast(t('mails.saved'), { icon: 'check' })
      onClose()
    },
  })
  const written = (locale: 'fr' | 'en', typed: string): string => {
    const words = inCodes(typed, names)
    return locale === 'fr' ? typo(words) : words
  }
  const others = text.alsoIn.map((other) => nameOf(other, t)).join(', ')
  return (
    <ActDialog
      title={t(taken ? 'mails.take.title' : 'mails.edit.title', { mail: nameOf(kind, t), part: partOf(text, texts, t) })}
      of={taken && `${taken.locale} ${taken.words}`}
      act={t('mails.save')}
      command={{ busy: change.busy, problem: namedProblem(change.problem, names) }}
      wide
      onClose={onClose}
      onSend={({ fr = '', en = '', seen }) =>
        void change.send({ key: text.key, fr: written('fr', fr), en: written('en', en) }, Number(seen))
      }
    >
      {text.variables.length > 0 && <p className="small muted">{t('mails.variables')}</p>}
      {others !== '' && <p className="small muted">{t('mails.also.named', { mails: others })}</p>}
      <AsOpened
        view={{ version, text }}
        same={(one, other) => sameWords(one.text, other.text)}
        told={t('mails.meanwhile', { fr: inWords(saidNow(text.fr), names), en: inWords(saidNow(text.en), names) })}
      >
        {(opened) => (
          <>
            <input type="hidden" name="seen" value={opened.version} />
            <MailTextFields kind={kind} text={opened.text} {...(taken ? { taken } : {})} written={written} />
          </>
        )}
      </AsOpened>
      <p className="small muted">{t.rich('mails.key', { key: <code>{text.key}</code> })}</p>
    </ActDialog>
  )
}
