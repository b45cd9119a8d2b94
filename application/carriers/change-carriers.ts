import { carriersRefused } from '#domain/carriers/carriers.ts'
import { command, insist } from '../command.ts'
import { oneLine } from '../returns/inputs.ts'
import { keepSetting } from '../settings/keep-setting.ts'
import { carrierChanges, carriers, carriersIn, setsCarriers } from './carriers-set.ts'

/** From now on papers name this carrier and customers choose from these. What was said of a parcel stays as it was said. */
export const changeCarriers = command({
  name: 'change carriers',
  may: setsCarriers,
  input: carriers.extend({ why: oneLine(500) }),
  run({ why, ...asked }, desk) {
    const refusal = carriersRefused(asked)
    if (refusal) insist(refusal)
    return keepSetting(desk, 'carriers', (current) => ({
      content: { carriers: { ...asked, names: [...asked.names] }, why },
      changes: carrierChanges(carriersIn(current).carriers, asked).map(({ part }) => ({ part })),
      reason: why,
    }))
  },
})
