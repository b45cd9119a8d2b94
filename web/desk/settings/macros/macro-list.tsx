import type { MacroView } from '#application/macros/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button, IconButton } from '../../../ui/control/button.tsx'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { inWords } from '../variables/in-words.ts'
import { macroNames } from './macro-names.ts'
import { moved } from './moved.ts'
import { readable } from './readable.ts'

type Props = {
  items: readonly MacroView[]
  shared: boolean
  mine: boolean
  onEdit: (macro: MacroView) => void
  onPast: (macro: MacroView) => void
}

/** In the order of their keys; those that are archived below, to be offered again. */
export function MacroList({ items, shared, mine, onEdit, onPast }: Props) {
  const t = useT()
  const order = useCommand('PUT', '/macros/order')
  const offered = items.filter(({ archivedAt }) => archivedAt === null)
  const archived = items.filter(({ archivedAt }) => archivedAt !== null)
  const move = (id: string, by: -1 | 1): void =>
    void order.send({
      shared,
      ids: moved(
        offered.map((macro) => macro.id),
        { id, by },
      ),
    })
  if (items.length === 0) return <p className="sheet pad muted">{t(shared ? 'macro.none.shared' : 'macro.none')}</p>
  return (
    <>
      <ProblemNotice problem={order.problem} />
      <ol className="sheet macro-rows">
        {offered.map((macro, index) => (
          <li key={macro.id}>
            <Words macro={macro} />
            {mine && (
              <span className="row">
                <IconButton
                  icon="up"
                  label={t('macro.up', { name: macro.name })}
                  disabled={index === 0}
                  onClick={() => move(macro.id, -1)}
                />
                <IconButton
                  icon="down"
                  label={t('macro.down', { name: macro.name })}
                  disabled={index === offered.length - 1}
                  onClick={() => move(macro.id, 1)}
                />
                <Button onClick={() => onEdit(macro)}>{t('macro.edit')}</Button>
                <Archiving macro={macro} />
              </span>
            )}
            <Button kind="quiet" onClick={() => onPast(macro)}>
              {t('macro.history')}
            </Button>
          </li>
        ))}
      </ol>
      {archived.length > 0 && (
        <details>
          <summary>{t('macro.archived', { count: archived.length })}</summary>
          <ul className="sheet macro-rows">
            {archived.map((macro) => (
              <li key={macro.id}>
                <Words macro={macro} />
                {mine && <Archiving macro={macro} />}
                <Button kind="quiet" onClick={() => onPast(macro)}>
                  {t('macro.history')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Words({ macro }: { macro: MacroView }) {
  const t = useT()
  const { name, fr, en } = macro
  const shown = readable(macro, t.locale)
  return (
    <div>
      <b>{name}</b>{' '}
      {(['fr', 'en'] as const).map((locale) => ((locale === 'fr' ? fr : en) === null ? null : <Chip key={locale}>{locale}</Chip>))}
      <p className="soft cut" lang={shown.locale}>
        {inWords(shown.text, macroNames(t))}
      </p>
    </div>
  )
}

function Archiving({ macro: { id, version, name, archivedAt } }: { macro: MacroView }) {
  const t = useT()
  const archived = archivedAt === null
  const archiving = useCommand('PUT', `/macros/${id}/archiving`, {
    version,
    onDone: () => toast(t(archived ? 'macro.done.archived' : 'macro.done.restored', { name })),
  })
  return (
    <>
      <Button disabled={archiving.busy} onClick={() => void archiving.send({ archived })}>
        {t(archived ? 'macro.archive' : 'macro.restore')}
      </Button>
      <ProblemNotice problem={archiving.problem} />
    </>
  )
}
