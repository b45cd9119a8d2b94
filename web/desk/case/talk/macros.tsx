import { useState } from 'react'
import type { SpokenMacroView } from '#application/macros/view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { ButtonLink } from '../../../ui/control/button-link.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { MacroSearch } from './macro-search.tsx'
import { goToReply, type Reply } from './use-reply.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
/** So many stand under the answer; the others in the list. */
const shown = 3

type Offered = { locale: 'fr' | 'en'; items: readonly SpokenMacroView[] }

/** Texts to answer with: the first nine by their digit, all of them in a list that is searched. */
export function Macros({ path, reply }: { path: string; reply: Reply }) {
  const t = useT()
  const offered = useApi<Offered>(path).data
  const [searching, setSearching] = useState(false)
  const items = offered?.items ?? []
  const use = (macro: SpokenMacroView | undefined) =>
    macro &&
    (() => {
      reply.write(reply.body.trim() === '' ? macro.text : `${reply.body.trimEnd()}\n\n${macro.text}`)
      goToReply()
    })
  useKeys({
    ...Object.fromEntries(digits.map((digit, index) => [digit, use(items[index])])),
    m: items.length > 0 ? () => setSearching(true) : undefined,
  })
  if (offered === undefined) return null
  if (items.length === 0)
    return (
      <div className="row macros">
        <ButtonLink kind="quiet" to="/desk/settings/macros">
          {t('macro.first')}
        </ButtonLink>
      </div>
    )
  return (
    <div className="row macros" role="group" aria-label={t('macro.macros')}>
      {items.slice(0, shown).map((macro, index) => (
        <button
          key={macro.id}
          type="button"
          className="chip"
          title={macro.text}
          aria-keyshortcuts={digits[index]}
          onClick={() => use(macro)?.()}
        >
          <span className="cut">{macro.name}</span> <kbd aria-hidden="true">{digits[index]}</kbd>
        </button>
      ))}
      <Button kind="quiet" keys="M" onClick={() => setSearching(true)}>
        {t('macro.all', { count: items.length })}
      </Button>
      {searching && <MacroSearch offered={offered} onChoose={(macro) => use(macro)?.()} onClose={() => setSearching(false)} />}
    </div>
  )
}
