import type { MacroHistoryView, MacroView } from '#application/macros/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Past } from '../past.tsx'
import { inWords } from '../variables/in-words.ts'
import { type MacroChange, macroVersions } from './macro-changes.ts'
import { macroNames } from './macro-names.ts'

/** What a macro said earlier: its name, or its text in one language. */
export type TakenWords = Partial<Pick<MacroView, 'name' | 'fr' | 'en'>>

type Props = {
  macro: MacroView
  /** Earlier words are to be what it says again; null for whoever only reads it. */ onTake: ((taken: TakenWords) => void) | null
  onClose: () => void
}

/** Who made it what it is, newest first, and what it said before. */
export function MacroHistory({ macro, onTake, onClose }: Props) {
  const t = useT()
  const answer = useApi<MacroHistoryView>(`/macros/${macro.id}/history`)
  return (
    <Dialog
      title={t('macro.history.title', { name: macro.name })}
      onClose={onClose}
      wide
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      {answer.error && <LoadProblem error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={4} />}
      {answer.data && (
        <Past versions={macroVersions(answer.data.items)} none={t('macro.history.none')}>
          {(change) => <Change key={change.part} change={change} macro={macro} onTake={onTake} />}
        </Past>
      )}
    </Dialog>
  )
}

function Change({ change, macro, onTake }: { change: MacroChange } & Pick<Props, 'macro' | 'onTake'>) {
  const t = useT()
  const names = macroNames(t)
  if (!('after' in change)) return <p>{t(`macro.change.${change.part}`)}</p>
  const { part, before, after } = change
  const lang = part === 'name' ? t.locale : part
  return (
    <p className="macro-change">
      <span className="small muted">{t(part === 'name' ? 'macro.name' : `macro.text.${part}`)}</span>{' '}
      {before !== null && <del lang={lang}>{inWords(before, names)}</del>}{' '}
      {onTake && before !== null && before !== macro[part] && (
        <Button kind="quiet" onClick={() => onTake({ [part]: before })}>
          {t('settings.history.take')}
        </Button>
      )}
      {after === null ? <span className="muted">{t('macro.change.none')}</span> : <ins lang={lang}>{inWords(after, names)}</ins>}
    </p>
  )
}
