import { channels } from '#domain/actor.ts'
import { Select } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** How the customer asked for what is done for them, as the history keeps it: the field `via`. */
export function AskedBy() {
  const t = useT()
  return <Select name="via" label={t('behalf.via')} options={channels.map((value) => ({ value, label: t(`behalf.via.${value}`) }))} />
}
