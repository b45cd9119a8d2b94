import { useRef, useState } from 'react'
import type { MacroView } from '#application/macros/view.ts'
import { macroVariables } from '#domain/macro/variables.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { inCodes, inWords } from '../variables/in-words.ts'
import { namedProblem } from '../variables/named-problem.ts'
import { VariableChips, writeInto } from '../variables/variable-chips.tsx'
import { macroNames } from './macro-names.ts'
import { MacroPreview } from './macro-preview.tsx'
import { useExample } from './use-example.ts'

type Props = { macro: MacroView | { shared: boolean }; onClose: () => void }
type Locale = 'fr' | 'en'

/** A macro as it is written: one name, a text in each language, what the case fills in, and how a customer would read it. */
export function MacroDialog({ macro, onClose }: Props) {
  const t = useT()
  const names = macroNames(t)
  const example = useExample()
  const kept = 'id' in macro ? macro : null
  const done = (): void => {
    toast(t('macro.done.saved'))
    onClose()
  }
  const create = useCommand('POST', '/macros', { onDone: done })
  // As it was opened: what somebody else writes meanwhile is not written over unseen.
  const [seen] = useState(kept?.version)
  const edit = useCommand('PUT', `/macros/${kept?.id ?? ''}`, { ...(seen === undefined ? {} : { version: seen }), onDone: done })
  const [texts, setTexts] = useState<Readonly<Record<Locale, string>>>({ fr: kept?.fr ?? '', en: kept?.en ?? '' })
  const [looking, setLooking] = useState(false)
  const last = useRef<HTMLTextAreaElement>(null)
  const command = kept ? edit : create
  const title = kept ? t('macro.edit.title', { name: kept.name }) : t(macro.shared ? 'macro.new.shared' : 'macro.new')
  const text = (locale: Locale) => (
    <TextArea
      name={locale}
      label={t(`macro.text.${locale}`)}
      lang={locale}
      rows={6}
      maxLength={5000}
      optional
      defaultValue={inWords(kept?.[locale] ?? '', names)}
      onFocus={({ target }) => (last.current = target)}
      onChange={({ target }) => setTexts((all) => ({ ...all, [locale]: inCodes(target.value, names) }))}
    />
  )
  return (
    <ActDialog
      title={title}
      act={t('macro.save')}
      command={{ busy: command.busy, problem: namedProblem(command.problem, names) }}
      wide
      onClose={onClose}
      onSend={({ name = '', fr = '', en = '' }) => {
        const said = { name, fr: inCodes(fr, names), en: inCodes(en, names) }
        void (kept ? edit.send(said) : create.send({ shared: macro.shared, ...said }))
      }}
    >
      <Input name="name" label={t('macro.name')} hint={t('macro.name.hint')} maxLength={60} defaultValue={kept?.name ?? ''} />
      <div className="macro-texts">
        {text('fr')}
        {text('en')}
      </div>
      <VariableChips
        variables={macroVariables.map((name) => ({ name, label: t(`macro.variable.${name}`), example: example[t.locale][name] }))}
        onInsert={(words) => writeInto(last.current, words)}
      />
      {looking ? (
        <MacroPreview texts={texts} />
      ) : (
        <Button icon="eye" onClick={() => setLooking(true)}>
          {t('macro.look')}
        </Button>
      )}
    </ActDialog>
  )
}
