import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useKeys } from '../../shortcuts/use-keys.ts'
import { CaseDialog } from './case-dialog.tsx'
import { obstacleOf, obstacleWords } from './obstacle-of.ts'
import { atDock, dialogIcons, dialogs, type DialogVerb } from './places.ts'

/** What may be done with the whole return: what can be now; of one that goes on, what cannot, each with its reason. */
export function CaseMenu({ view }: { view: ReturnView }) {
  const t = useT()
  const [open, setOpen] = useState<DialogVerb | null>(null)
  const possible = (verb: Parameters<typeof obstacleOf>[0]): boolean => obstacleOf(verb, view) === null
  // Of a pickup is spoken where a battery is suspect.
  const spoken = dialogs.filter((verb) => verb !== 'arrange_pickup' || view.safetyGate === 'stop')
  const off = view.endedAt === null ? spoken.filter((verb) => obstacleOf(verb, view) !== undefined && !possible(verb)) : []
  const dock = atDock.filter(possible)
  useKeys({ u: possible('reopen') ? () => setOpen('reopen') : undefined })
  return (
    <>
      <Menu button={<Icon name="dots" />} label={t('desk.case.more')} className={`${buttonClass()} btn--icon`}>
        {dialogs.filter(possible).map((verb) => (
          <button key={verb} type="button" onClick={() => setOpen(verb)}>
            <Icon name={dialogIcons[verb]} />
            {t(`desk.act.${verb}`)}
            {verb === 'reopen' && <kbd aria-hidden="true">U</kbd>}
          </button>
        ))}
        {dock.length > 0 && (
          <Link to="/dock/retours/$number" params={{ number: view.number }}>
            <Icon name="scan" />
            {t('desk.case.at-dock', { acts: dock.map((verb) => t(`desk.act.${verb}`).toLocaleLowerCase(t.locale)).join(', ') })}
          </Link>
        )}
        {off.length > 0 && (
          <>
            <hr />
            <p>{t('desk.case.not-now')}</p>
          </>
        )}
        {off.map((verb) => (
          <p key={verb}>
            <b>{t(`desk.act.${verb}`)}</b>. {obstacleWords(verb, view, { t, locale: t.locale })}
          </p>
        ))}
      </Menu>
      {open && <CaseDialog verb={open} view={view} onClose={() => setOpen(null)} />}
    </>
  )
}
