import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Past } from '../past.tsx'
import { inWords } from '../variables/in-words.ts'
import { mailNames } from './mail-variables.ts'
import { type MailTextsView, nameOf, partOf, type Taken, takenOf } from './mail-view.ts'

type Change = { key: string; locale: 'fr' | 'en'; before: string | null; after: string | null }
type Version = { version: number; at: string; by: string | null; changes: readonly Change[] }

type Props = {
  items: MailTextsView['items']
  /** An earlier text is to be what it says again. */ onTake: (taken: Taken) => void
  onClose: () => void
}

/** Who worded what otherwise, newest first. */
export function MailHistory({ items, onTake, onClose }: Props) {
  const t = useT()
  const names = mailNames(t)
  /** « Demande reçue : objet »; the key of a text that no mail says any more. */
  const called = (key: string): string => {
    const of = items.find(({ texts }) => texts.some((one) => one.key === key))
    const text = of?.texts.find((one) => one.key === key)
    return of && text ? t('mails.text.of', { mail: nameOf(of.kind, t), part: partOf(text, of.texts, t) }) : key
  }
  const answer = useApi<{ items: readonly Version[] }>('/settings/mails/versions')
  return (
    <Dialog title={t('mails.history')} onClose={onClose} wide actions={<Button onClick={onClose}>{t('ui.close')}</Button>}>
      {answer.error && <LoadProblem error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={4} />}
      {answer.data && (
        <Past versions={answer.data.items} none={t('mails.history.none')}>
          {({ key, locale, before, after }) => {
            const taken = takenOf(items, { key, locale, words: before })
            return (
              <p key={`${key} ${locale}`}>
                <span className="small muted">{called(key)}</span>{' '}
                <del lang={before === null ? t.locale : locale}>{before === null ? t('mails.original') : inWords(before, names)}</del>{' '}
                {taken && (
                  <Button kind="quiet" onClick={() => onTake(taken)}>
                    {t('settings.history.take')}
                  </Button>
                )}
                <ins lang={after === null ? t.locale : locale}>{after === null ? t('mails.original') : inWords(after, names)}</ins>
              </p>
            )
          }}
        </Past>
      )}
    </Dialog>
  )
}
