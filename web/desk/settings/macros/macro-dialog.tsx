import { useRef } from 'react'
import type { MacroView } from '#application/macros/view.ts'
import { macroVariables } from '#domain/macro/variables.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { macro: MacroView | { shared: boolean }; onClose: () => void }

/** A macro as it is written: one name, a text in each language, and what can stand in braces. */
export function MacroDialog({ macro, onClose }: Props) {
  const t = useT()
  const kept = 'id' in macro ? macro : null
  const done = (): void => {
    toast(t('macro.done.saved'))
    onClose()
  }
  const create = useCommand('POST', '/macros', { onDone: done })
  const edit = useCommand('PUT', `/macros/${kept?.id ?? ''}`, { ...(kept ? { version: kept.version } : {}), onDone: done })
  const last = useRef<HTMLTextAreaElement>(null)
  const title = kept ? t('macro.edit.title', { name: kept.name }) : t(macro.shared ? 'macro.new.shared' : 'macro.new')
  const text = (locale: 'fr' | 'en') => (
    <TextArea
      name={locale}
      label={t(`macro.text.${locale}`)}
      lang={locale}
      rows={6}
      maxLength={5000}
      optional
      defaultValue={kept?.[locale] ?? ''}
      onFocus={({ target }) => (last.current = target)}
    />
  )
  return (
    <ActDialog
      title={title}
      act={t('macro.save')}
      command={kept ? edit : create}
      wide
      onClose={onClose}
      onSend={({ name = '', fr = '', en = '' }) =>
        void (kept ? edit.send({ name, fr, en }) : create.send({ shared: macro.shared, name, fr, en }))
      }
    >
      <Input name="name" label={t('macro.name')} hint={t('macro.name.hint')} maxLength={60} defaultValue={kept?.name ?? ''} />
      <div className="macro-texts">
        {text('fr')}
        {text('en')}
      </div>
      <fieldset className="variables">
        <legend>{t('macro.variables')}</legend>
        <p className="small muted">{t('macro.variables.hint')}</p>
        <div className="row">
          {macroVariables.map((name) => (
            <button key={name} type="button" className="chip" title={`{${name}}`} onClick={() => insert(last.current, `{${name}}`)}>
              {t(`macro.variable.${name}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </ActDialog>
  )
}

/** Where the text was last being written. */
function insert(area: HTMLTextAreaElement | null, words: string): void {
  const at = area ?? document.querySelector<HTMLTextAreaElement>('dialog textarea')
  at?.setRangeText(words, at.selectionStart, at.selectionEnd, 'end')
  at?.focus()
}
