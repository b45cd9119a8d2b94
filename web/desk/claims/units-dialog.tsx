import { useState } from 'react'
import type { ItemState } from '#domain/claim/claim.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { CheckList } from '../../ui/form/choices.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DialogProps } from './claim-acts.tsx'
import { unitsIn } from './units.ts'
import { useAct } from './use-act.ts'

/** Which units each act is about, where it is sent, and the field that takes its words. */
export const answering = {
  credit: { of: ['sent'], under: 'credits', words: null },
  refuse: { of: ['sent'], under: 'refusals', words: 'refusal' },
  take_back: { of: ['refused'], under: 'arrivals', words: null },
  correct: { of: ['credited', 'refused'], under: 'corrections', words: 'reason' },
  remove: { of: ['open'], under: 'removals', words: null },
} as const satisfies Record<string, { of: readonly ItemState[]; under: string; words: 'refusal' | 'reason' | null }>

type Props = DialogProps & { act: Exclude<keyof typeof answering, 'credit'> }

/** An act on some units of a claim, with words where it needs them. */
export function UnitsDialog({ act, claim, onClose }: Props) {
  const t = useT()
  const { of, under } = answering[act]
  const units = unitsIn(claim, of)
  const [chosen, setChosen] = useState<readonly string[]>(units.length === 1 ? units.map(({ unitId }) => unitId) : [])
  const command = useAct(claim, under, { done: t(`claim.${act}.done`), onClose })
  return (
    <ActDialog
      wide
      title={t(`claim.${act}.title`)}
      act={t(`claim.${act}.act`)}
      kind={act === 'take_back' ? 'go' : 'bad'}
      command={command}
      off={chosen.length === 0 ? t('claim.choose.none') : null}
      onClose={onClose}
      onSend={({ words = '' }) => {
        const { words: field } = answering[act]
        void command.send({ units: chosen, ...(field === null ? {} : { [field]: words }) })
      }}
    >
      <p>{t(`claim.${act}.body`)}</p>
      <CheckList
        name="units"
        label={t('claim.choose.units')}
        value={chosen}
        onChange={setChosen}
        options={units.map(({ unitId, name, serial, number }) => ({
          value: unitId,
          label: `${name}, ${serial ?? t('claim.no-serial')}`,
          hint: number,
        }))}
      />
      {(act === 'refuse' || act === 'correct') && <TextArea name="words" label={t(`claim.${act}.words`)} rows={2} maxLength={2000} />}
    </ActDialog>
  )
}
