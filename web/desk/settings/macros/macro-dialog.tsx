import { useState } from 'react'
import type { MacroView } from '#application/macros/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { AsOpened } from '../as-opened.tsx'
import { inCodes } from '../variables/in-words.ts'
import { namedProblem } from '../variables/named-problem.ts'
import { MacroFields } from './macro-fields.tsx'
import type { TakenWords } from './macro-history.tsx'
import { macroNames } from './macro-names.ts'

type Props = {
  macro: MacroView | { shared: boolean }
  /** What it said earlier, to be kept as any change. */ taken: TakenWords | null
  onClose: () => void
}

/** A macro as it is written, a new one or one that there is, as it was when it was opened. */
export function MacroDialog({ macro, taken, onClose }: Props) {
  const t = useT()
  const names = macroNames(t)
  const kept = 'id' in macro ? macro : null
  // Before the page hears of it: what this very dialog made is nobody else's.
  const onAnswer = (): void => {
    toast(t('macro.done.saved'))
    onClose()
  }
  const create = useCommand('POST', '/macros', { onAnswer })
  const edit = useCommand('PUT', `/macros/${kept?.id ?? ''}`, { onAnswer })
  const command = kept ? edit : create
  // One name for the dialog while it is open, however the macro is called meanwhile: what was typed is kept under it.
  const [title] = useState(
    kept ? t(taken ? 'macro.take.title' : 'macro.edit.title', { name: kept.name }) : t(macro.shared ? 'macro.new.shared' : 'macro.new'),
  )
  return (
    <ActDialog
      title={title}
      of={taken ? JSON.stringify(taken) : undefined}
      act={t('macro.save')}
      command={{ busy: command.busy, problem: namedProblem(command.problem, names) }}
      wide
      onClose={onClose}
      onSend={({ name = '', fr = '', en = '', seen }) => {
        const said = { name, fr: inCodes(fr, names), en: inCodes(en, names) }
        void (kept ? edit.send(said, Number(seen)) : create.send({ shared: macro.shared, ...said }))
      }}
    >
      {kept ? (
        <AsOpened view={kept} told={t('macro.meanwhile')}>
          {(opened) => (
            <>
              <input type="hidden" name="seen" value={opened.version} />
              <MacroFields macro={{ ...opened, ...taken }} />
            </>
          )}
        </AsOpened>
      ) : (
        <MacroFields macro={{ name: '', fr: '', en: '' }} />
      )}
    </ActDialog>
  )
}
