import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { BehalfDialog } from './behalf-dialog.tsx'
import { type BehalfVerb, behalfVerbs, doableFor, isOwnOffer } from './behalf-verbs.ts'

/** What a customer on the telephone may ask for, done by whoever answers; nothing where nothing can be. */
export function BehalfMenu({ view }: { view: ReturnView }) {
  const t = useT()
  const [open, setOpen] = useState<BehalfVerb | null>(null)
  const verbs = behalfVerbs.filter((verb) => doableFor(verb, view))
  if (verbs.length === 0) return null
  return (
    <>
      <Menu
        className={`${buttonClass('quiet')} behalf`}
        button={
          <>
            <Icon name="user" />
            {t('behalf.menu')}
            <Icon name="down" />
          </>
        }
      >
        {verbs.map((verb) =>
          isOwnOffer(verb, view) ? (
            <p key={verb}>
              <b>{t(`behalf.${verb}`)}</b>. {t('behalf.own-offer')}
            </p>
          ) : (
            <button key={verb} type="button" onClick={() => setOpen(verb)}>
              {t(`behalf.${verb}`)}
            </button>
          ),
        )}
      </Menu>
      {open && <BehalfDialog verb={open} view={view} onClose={() => setOpen(null)} />}
    </>
  )
}
