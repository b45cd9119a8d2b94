import { waysToAsk } from '#domain/actor.ts'
import { Select } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** How the customer asked for what is done for them, as the history keeps it where it is said: the field `via`, which `viaOf` reads. */
export function AskedBy() {
  const t = useT()
  return (
    <Select
      name="via"
      label={t('behalf.via')}
      optional
      blank={t('behalf.via.unsaid')}
      options={waysToAsk.map((value) => ({ value, label: t(`behalf.via.${value}`) }))}
    />
  )
}
