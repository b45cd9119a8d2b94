import type { AgreementView } from '#application/returns/view.ts'
import { Moment } from '../format/moment.tsx'
import { useT } from '../words/use-t.ts'
import { Pledge } from './pledge.tsx'

/** The customer's written agreement that refused units be destroyed: who gave it, when, and its words. */
export function Agreement({ agreement: { at, by, words } }: { agreement: AgreementView }) {
  const t = useT()
  const when = <Moment at={at} as="dateTime" />
  return (
    <Pledge words={words}>
      {by.me ? t.rich('ui.agreement.me', { at: when }) : t.rich('ui.agreement.by', { name: by.name ?? t('words.role.customer'), at: when })}
    </Pledge>
  )
}
