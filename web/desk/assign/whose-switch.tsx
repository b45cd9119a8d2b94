import { Segmented } from '../../ui/control/segmented.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { Whose } from './whose.ts'

type Props = {
  /** Whether there can be work of one's own. */ mine?: boolean
  whose: Whose | undefined
  onChange: (whose: Whose | undefined) => void
}

/** « Tous, À moi, À personne »; none of them where a colleague's are shown. */
export function WhoseSwitch({ mine = true, whose, onChange }: Props) {
  const t = useT()
  return (
    <Segmented
      label={t('queue.whose')}
      value={whose === undefined ? 'all' : whose === 'moi' || whose === 'personne' ? whose : null}
      onChange={(next) => onChange(next === 'all' ? undefined : next)}
      options={[
        { value: 'all', label: t('queue.whose.all') },
        ...(mine ? [{ value: 'moi', label: t('queue.whose.me') }] : []),
        { value: 'personne', label: t('queue.whose.nobody') },
      ]}
    />
  )
}
